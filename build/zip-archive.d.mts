/** See zip-archive.mjs. */
export function extractZip(archivePath: string, folder: string, placeOf: (name: string) => string | undefined): number;
