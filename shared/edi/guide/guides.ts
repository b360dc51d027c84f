import { guide270 } from "../270-271/guide-inquiry.ts";
import { guide271 } from "../270-271/guide-response.ts";
import { guide277 } from "../276-277/guide-answer.ts";
import { guide276 } from "../276-277/guide-request.ts";
import { guide277ca } from "../277ca/guide.ts";
import { guide835 } from "../835/guide.ts";
import { guide837i } from "../837i/guide.ts";
import { guide837p } from "../837p/guide.ts";
import { guide999 } from "../999/guide.ts";
import type { Guide } from "./guide.ts";

/** Guides by ST01 and the first eleven characters of the version (addenda share a table). */
const GUIDES: readonly { readonly transaction: string; readonly version: RegExp; readonly guide: () => Guide }[] = [
  { transaction: "837", version: /^005010X222/, guide: guide837p },
  { transaction: "837", version: /^005010X223/, guide: guide837i },
  { transaction: "835", version: /^005010X221/, guide: guide835 },
  { transaction: "270", version: /^005010X279/, guide: guide270 },
  { transaction: "271", version: /^005010X279/, guide: guide271 },
  { transaction: "276", version: /^005010X212/, guide: guide276 },
  { transaction: "277", version: /^005010X212/, guide: guide277 },
  { transaction: "277", version: /^005010X214/, guide: guide277ca },
  { transaction: "999", version: /^005010X231/, guide: guide999 },
];

/** The guide of a transaction, or undefined for one that is not in the program. */
export function guideFor(transaction: string, version: string): Guide | undefined {
  return GUIDES.find((one) => one.transaction === transaction && one.version.test(version))?.guide();
}
