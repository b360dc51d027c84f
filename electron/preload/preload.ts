import { contextBridge, ipcRenderer } from "electron";
import type { WindowApi, WindowEventName, WindowEvents } from "../../shared/contract/window-api.ts";
import { WINDOW_CHANNELS, WINDOW_EVENT_CHANNEL } from "../../shared/contract/window-channels.ts";

// The page gets functions, never ipcRenderer itself: a channel that is not listed here cannot be named by the page.

// Each listener is typed by its event where it is added; the map holds them all.
type Listener = (detail: WindowEvents[WindowEventName]) => void;
const listeners = new Map<WindowEventName, Set<Listener>>();

ipcRenderer.on(WINDOW_EVENT_CHANNEL, (_event, name: WindowEventName, detail: WindowEvents[WindowEventName]) => {
  for (const listener of listeners.get(name) ?? []) listener(detail);
});

function on<Name extends WindowEventName>(name: Name, listener: (detail: WindowEvents[Name]) => void): () => void {
  const heard = listeners.get(name) ?? new Set<Listener>();
  listeners.set(name, heard);
  heard.add(listener as Listener);
  return () => {
    heard.delete(listener as Listener);
  };
}

const api: WindowApi = {
  call: (name, input, requestId) => ipcRenderer.invoke(WINDOW_CHANNELS.call, { name, input, requestId }),
  stopCall: (requestId) => ipcRenderer.invoke(WINDOW_CHANNELS.stopCall, requestId),
  pickFile: (kind, suggestedName) => ipcRenderer.invoke(WINDOW_CHANNELS.pickFile, kind, suggestedName),
  knownPlace: (place) => ipcRenderer.invoke(WINDOW_CHANNELS.knownPlace, place),
  printPdf: (pdf, title) => ipcRenderer.invoke(WINDOW_CHANNELS.printPdf, pdf, title),
  savePdf: (pdf, suggestedName) => ipcRenderer.invoke(WINDOW_CHANNELS.savePdf, pdf, suggestedName),
  showInFolder: (token) => ipcRenderer.invoke(WINDOW_CHANNELS.showInFolder, token),
  preferences: Object.freeze({
    read: () => ipcRenderer.invoke(WINDOW_CHANNELS.readPreferences),
    change: (changes: object) => ipcRenderer.invoke(WINDOW_CHANNELS.changePreferences, changes),
  }),
  on,
};

contextBridge.exposeInMainWorld("billwright", Object.freeze(api));
