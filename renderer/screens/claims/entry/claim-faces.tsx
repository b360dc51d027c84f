import { Button } from "@mantine/core";
import { IconPrint } from "../../../parts/icons.ts";

/**
 * What the desk shows of a claim: the form to type in, the paper it prints on, the proof that it was sent in time, or
 * what the payer before answered.
 */
export type ClaimFace = "form" | "paper" | "proof" | "remittance";

interface ClaimFacesProps {
  face: ClaimFace;
  onFace: (face: ClaimFace) => void;
  /** Only what was sent can be proved. */
  wasSent: boolean;
  /** Only a claim to a later payer has a payer before. */
  hasPayerBefore: boolean;
  /** The paper that it prints on, e.g. CMS-1500. */
  paperName: string;
}

/** The ways between a claim's faces. */
export function ClaimFaces({ face, onFace, wasSent, hasPayerBefore, paperName }: ClaimFacesProps) {
  if (face !== "form") {
    return (
      <Button variant="default" onClick={() => onFace("form")}>
        Back to the form
      </Button>
    );
  }
  return (
    <>
      {hasPayerBefore && (
        <Button variant="default" onClick={() => onFace("remittance")}>
          Former remittance
        </Button>
      )}
      {wasSent && (
        <Button variant="default" onClick={() => onFace("proof")}>
          Proof of filing
        </Button>
      )}
      <Button variant="default" leftSection={<IconPrint size={14} />} onClick={() => onFace("paper")}>
        {paperName}
      </Button>
    </>
  );
}
