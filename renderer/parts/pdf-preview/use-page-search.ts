import type { PDFDocumentProxy } from "pdfjs-dist";
import { useEffect, useRef, useState } from "react";
import { findInPage, joinPieces, type PageText, type TextBox } from "./page-text.ts";

/** A place where the words stand. */
export interface PageHit {
  /** From 1. */
  readonly pageNumber: number;
  readonly boxes: readonly TextBox[];
}

export interface PageSearch {
  readonly hits: readonly PageHit[];
  /** Whether pages are left that were not looked through. */
  readonly searching: boolean;
}

/** The first hit is told at once, and the others after so many pages: they are seen while the last are looked for. */
const PAGES_AT_A_TIME = 20;
const NOTHING: PageSearch = { hits: [], searching: false };

/** Looks for words through all pages of a document. A page's text is read once. */
export function usePageSearch(pdf: PDFDocumentProxy | null, words: string): PageSearch {
  const texts = useRef<{ pdf: PDFDocumentProxy | null; pages: Map<number, PageText> }>({ pdf: null, pages: new Map() });
  const [search, setSearch] = useState<PageSearch>(NOTHING);
  useEffect(() => {
    if (!pdf || words.trim() === "") {
      setSearch(NOTHING);
      return;
    }
    if (texts.current.pdf !== pdf) texts.current = { pdf, pages: new Map() };
    const { pages } = texts.current;
    let dropped = false;
    const lookThrough = async () => {
      const hits: PageHit[] = [];
      for (let pageNumber = 1; pageNumber <= pdf.numPages && !dropped; pageNumber += 1) {
        const text = pages.get(pageNumber) ?? (await readPageText(pdf, pageNumber));
        pages.set(pageNumber, text);
        const found = findInPage(text, words).map((boxes) => ({ pageNumber, boxes }));
        const isFirst = hits.length === 0 && found.length > 0;
        hits.push(...found);
        const searching = pageNumber < pdf.numPages;
        const tells = isFirst || !searching || pageNumber % PAGES_AT_A_TIME === 0;
        if (tells && !dropped) setSearch({ hits: [...hits], searching });
      }
    };
    // A document that was let go of meanwhile has nothing to be found in.
    lookThrough().catch(() => !dropped && setSearch(NOTHING));
    return () => {
      dropped = true;
    };
  }, [pdf, words]);
  return search;
}

async function readPageText(pdf: PDFDocumentProxy, pageNumber: number): Promise<PageText> {
  const page = await pdf.getPage(pageNumber);
  const [, , , pageHeight = 0] = page.view;
  const { items } = await page.getTextContent();
  return joinPieces(
    items.flatMap((item) => {
      if (!("str" in item)) return [];
      const [, , , , left = 0, fromBottom = 0] = item.transform as number[];
      const { str: text, width, height } = item;
      return [{ text, left, top: pageHeight - fromBottom - height * 0.8, width, height }];
    }),
  );
}
