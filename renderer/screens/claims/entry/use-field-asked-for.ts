import { useEffect, useRef } from "react";
import { jumpToField } from "../../../parts/jump-to-field.ts";

/** Goes to a field once, as soon as it is drawn: a rejection says where it is mended. */
export function useFieldAskedFor(path: string | undefined): void {
  const reached = useRef<string | undefined>(undefined);
  // Tried after every drawing until the field is there: boxes are drawn as their facts come.
  useEffect(() => {
    if (path !== undefined && reached.current !== path && jumpToField(path)) reached.current = path;
  });
}
