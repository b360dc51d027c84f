import type { RemittanceAdjustment, RemittanceClaim } from "../../../shared/edi/835/remittance.ts";
import { cents, negateCents } from "../../../shared/money/cents.ts";

/** The reversal of an answer (CLP02 22, 835 guide 1.10.2.8): every amount with its sign turned. */
export function takeBackAnswer({ patientResponsibilityCents, ...answer }: RemittanceClaim): RemittanceClaim {
  return {
    ...answer,
    statusCode: "22",
    chargeCents: negateCents(answer.chargeCents),
    paidCents: negateCents(answer.paidCents),
    ...(patientResponsibilityCents === undefined
      ? {}
      : { patientResponsibilityCents: negateCents(patientResponsibilityCents) }),
    adjustments: answer.adjustments.map(turned),
    lines: answer.lines.map(({ allowedCents: _allowed, ...line }) => ({
      ...line,
      chargeCents: negateCents(line.chargeCents),
      paidCents: negateCents(line.paidCents),
      adjustments: line.adjustments.map(turned),
    })),
  };
}

function turned(adjustment: RemittanceAdjustment): RemittanceAdjustment {
  return { ...adjustment, amountCents: negateCents(adjustment.amountCents) };
}

/** An answer to a claim that this clinic never sent, as payers now and then mix them up. */
export function strangersClaim(like: RemittanceClaim): RemittanceClaim {
  const [line] = like.lines;
  return {
    ...like,
    claimNumber: "ELSEWHERE0007",
    statusCode: "1",
    chargeCents: cents(18_177),
    paidCents: cents(9_944),
    patientResponsibilityCents: cents(2_500),
    payerControlNumber: "STRAY0007",
    patient: { kind: "person", lastOrOrganization: "NOBODY", first: "OURS", idQualifier: "MI", id: "STRAY0007" },
    adjustments: [],
    remarkCodes: [],
    lines: [
      {
        ...line!,
        procedureCode: "99214",
        modifiers: [],
        chargeCents: cents(18_177),
        paidCents: cents(9_944),
        lineControlNumber: "ELSEWHERE0007L1",
        allowedCents: cents(12_444),
        adjustments: [
          { group: "CO", carc: "45", amountCents: cents(5_733), segmentNumber: 0 },
          { group: "PR", carc: "3", amountCents: cents(2_500), segmentNumber: 0 },
        ],
        remarks: [],
      },
    ],
  };
}
