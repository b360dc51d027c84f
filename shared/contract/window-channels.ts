/** The message channels between the page's preload and main: one per method of WindowApi, and one for events. */
export const WINDOW_CHANNELS = {
  call: "ledger:call",
  stopCall: "ledger:stop-call",
  pickFile: "file:pick",
  knownPlace: "file:known-place",
  showInFolder: "file:show-in-folder",
  printPdf: "pdf:print",
  savePdf: "pdf:save",
  readPreferences: "preferences:read",
  changePreferences: "preferences:change",
} as const;

/** Main sends `[name, detail]` of a WindowEvent on this channel. */
export const WINDOW_EVENT_CHANNEL = "window:event";

export type WindowChannel = (typeof WINDOW_CHANNELS)[keyof typeof WINDOW_CHANNELS];
