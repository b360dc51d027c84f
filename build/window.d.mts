/** Switches that Electron needs when root runs it; empty for everybody else. */
export function rootOnlySwitches(): string[];
