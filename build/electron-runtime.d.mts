/** Makes sure that there is an Electron runtime; answers the path of the executable. */
export function ensureElectronRuntime(): Promise<string>;
