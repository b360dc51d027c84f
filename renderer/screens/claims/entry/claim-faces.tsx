import { Button } from "@mantine/core";
import { IconPrint } from "../../../parts/icons.ts";

/** What the desk shows of a claim: the form to type in, the paper it prints on, or the proof that it was sent in time. */
export type ClaimFace = "form" | "paper" | "proof";

interface ClaimFacesProps {
  face: ClaimFace;
  onFace: (face: ClaimFace) => void;
  /** Only what was sent can be proved. */
  wasSent: boolean;
}

/** The ways between a claim's faces. */
export function ClaimFaces({ face, onFace, wasSent }: ClaimFacesProps) {
  if (face !== "form") {
    return (
      <Button variant="default" onClick={() => onFace("form")}>
        Back to the form
      </Button>
    );
  }
  return (
    <>
      {wasSent && (
        <Button variant="default" onClick={() => onFace("proof")}>
          Proof of filing
        </Button>
      )}
      <Button variant="default" leftSection={<IconPrint size={14} />} onClick={() => onFace("paper")}>
        CMS-1500
      </Button>
    </>
  );
}
