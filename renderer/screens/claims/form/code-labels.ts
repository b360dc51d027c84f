import { useEffect, useState } from "react";
import type { InputOf } from "../../../../shared/contract/contract.ts";
import { callLedger } from "../../../ledger-client/call-ledger.ts";
import type { SearchOptions } from "../../../parts/fields/code-search.ts";

type CodeList = InputOf<"codes.search">["list"];

/** Codes are stored without points and spaces, whatever way a list writes them. */
export function plainCode(code: string): string {
  return code.replace(/[.\s]/g, "").toUpperCase();
}

/** A code that no list of ours knows is taken as typed when it has a procedure code's form; the check says the rest. */
export function acceptProcedureCode(text: string) {
  const code = plainCode(text);
  return /^[A-Z0-9]{5}$/.test(code) ? { value: code, code, label: "" } : undefined;
}

/** Words of codes met so far in this window. Public lists and our own short labels, no patient data. */
const labels = new Map<string, string>();

/** Keeps a code's words once they are known, e.g. from a choice. */
export function rememberLabel(list: CodeList, code: string, label: string): void {
  labels.set(`${list} ${code}`, label);
}

/** Type-ahead on one of the ledger's code lists. */
export function searchCodes(list: CodeList): SearchOptions {
  return async (text, limit) => {
    const found = await callLedger("codes.search", { list, text, limit });
    return found.map((option) => ({
      value: plainCode(option.code),
      code: option.code,
      label: option.label,
      ...(option.favourite ? { detail: "★" } : {}),
    }));
  };
}

/** The words of a code, looked up once; empty while unknown. */
export function useCodeLabel(list: CodeList, code: string): string {
  const known = labels.get(`${list} ${code}`);
  const [found, setFound] = useState({ code: "", label: "" });
  useEffect(() => {
    if (code === "" || known !== undefined) return;
    let dropped = false;
    callLedger("codes.search", { list, text: code, limit: 5 }).then(
      (options) => {
        const label = options.find((option) => plainCode(option.code) === code)?.label ?? "";
        rememberLabel(list, code, label);
        if (!dropped) setFound({ code, label });
      },
      // Words beside a code are a kindness; without them the code still says it, and a failing ledger is told elsewhere.
      () => undefined,
    );
    return () => {
      dropped = true;
    };
  }, [list, code, known]);
  return known ?? (found.code === code ? found.label : "");
}
