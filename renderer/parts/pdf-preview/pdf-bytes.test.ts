import { expect, it } from "vitest";
import { pdfBytes, pdfFileName } from "./pdf-bytes.ts";

it("reads every byte value back", () => {
  const bytes = Uint8Array.from({ length: 256 }, (_unused, index) => index);
  expect(pdfBytes(Buffer.from(bytes).toString("base64"))).toEqual(bytes);
});

it("makes a file name of any title", () => {
  expect(pdfFileName("CMS-1500 claim 4/7: Quill")).toBe("CMS-1500-claim-4-7-Quill.pdf");
  expect(pdfFileName("///")).toBe("document.pdf");
});
