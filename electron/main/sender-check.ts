import type { IpcMainInvokeEvent, WebContents } from "electron";
import { PAGE_ORIGIN } from "./content-security-policy.ts";

interface Frame {
  readonly url: string;
  readonly parent: unknown;
}

/** Whether a frame is the top frame of our own page. */
export function isOwnPage(frame: Frame | null): boolean {
  return frame !== null && frame.parent === null && frame.url.startsWith(`${PAGE_ORIGIN}/`);
}

/** Whether a message came from our page in our window: another window, a frame inside, or a page from elsewhere is not. */
export function isTrustedSender(event: IpcMainInvokeEvent, contents: WebContents): boolean {
  return event.sender === contents && isOwnPage(event.senderFrame);
}
