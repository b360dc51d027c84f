import { createHash } from "node:crypto";
import type { ReadHandle } from "../../../../db/handles.ts";
import { build } from "../../../../db/query-builder.ts";
import type { Agency } from "../../../../shared/contract/agency-placements.ts";
import { Refusal } from "../../../../shared/contract/error-codes.ts";
import { toD8 } from "../../../../shared/dates/date-text.ts";
import type { IsoDate } from "../../../../shared/dates/iso-date.ts";
import { type Cents, sumCents } from "../../../../shared/money/cents.ts";
import { nextCollectionStep } from "../../../../shared/patient-billing/collections/next-collection-step.ts";
import {
  type PlacementFile,
  writePlacementFile,
} from "../../../../shared/patient-billing/collections/write-placement-file.ts";
import type { CommandContext, JourneysOf } from "../../journeys.ts";
import { fullName } from "../full-name.ts";
import { readPractice } from "../keep-practice.ts";
import type { AccountLine } from "../patient-money/account-lines.ts";
import { placeLines } from "../patient-money/place-with-agency.ts";
import { readOwedLines } from "./grant-assistance.ts";
import { readAgency } from "./keep-agencies.ts";
import { readPolicy } from "./keep-policy.ts";
import { placedAccount } from "./placement-facts.ts";
import { type CollectionRow, readCollectionFacts } from "./read-collection-facts.ts";

export const placeAccountsJourneys: JourneysOf<"placements.preview" | "placements.run"> = {
  "placements.preview": ({ read, clock }, { agencyId, patientIds }) => {
    const chosen = choose(read, clock.today(), patientIds);
    const { text, cutOff, tooNarrow } = writeFile(read, readAgency(read, agencyId), chosen, clock.today());
    return {
      accounts: chosen.map(({ row, sumCents: amountCents }) => ({
        ...{ patientId: row.patientId, name: fullName(row), accountNumber: row.accountNumber, amountCents },
      })),
      totalCents: sumCents(chosen.map((one) => one.sumCents)),
      fileText: text,
      cutOff,
      tooNarrow: [...new Set(tooNarrow)],
    };
  },
  "placements.run": (context, { agencyId, patientIds, totalCents }) => {
    const { write, clock } = context;
    const wanted = [...new Set(patientIds)];
    const chosen = choose(write, clock.today(), wanted);
    const total = sumCents(chosen.map((one) => one.sumCents));
    if (chosen.length !== wanted.length || total !== totalCents) {
      throw new Refusal(
        "stale",
        "These accounts changed since they were previewed. Nothing was placed. Preview them again, then place them.",
      );
    }
    const agency = readAgency(write, agencyId);
    const file = writeFile(write, agency, chosen, clock.today());
    if (file.tooNarrow.length > 0) {
      throw new Refusal(
        "refused",
        `The column ${file.tooNarrow[0]} is too narrow for an amount of this file. Nothing was placed. Widen it under Settings, Collections.`,
      );
    }
    const run = keepRun(context, agency, file, { accountCount: chosen.length, totalCents: total });
    for (const { row, lines } of chosen) {
      const { agencyName, feePermille } = agency;
      placeLines(context, { patientId: row.patientId, agencyName, lines, runId: run.runId, feePermille });
    }
    return { ...run, accountCount: chosen.length, totalCents: total };
  },
};

interface ChosenAccount {
  row: CollectionRow;
  lines: AccountLine[];
  sumCents: Cents;
}

/** The accounts whose next step is the agency, among those given or all. */
function choose(read: ReadHandle, today: IsoDate, patientIds: readonly string[] | null): ChosenAccount[] {
  const policy = readPolicy(read);
  const wanted = patientIds === null ? null : new Set(patientIds);
  return readCollectionFacts(read, today, null)
    .filter((row) => wanted === null || wanted.has(row.patientId))
    .filter((row) => {
      const next = nextCollectionStep(row, policy, today);
      return next.state === "due" && next.step === "agency";
    })
    .map((row) => {
      const lines = readOwedLines(read, row.patientId);
      return { row, lines, sumCents: sumCents(lines.map((line) => line.openCents)) };
    });
}

function writeFile(
  read: ReadHandle,
  { layout }: Agency,
  chosen: readonly ChosenAccount[],
  today: IsoDate,
): PlacementFile {
  const stamp = { today, practiceName: readPractice(read).name };
  return writePlacementFile(
    layout,
    chosen.map(({ row, lines }) => placedAccount(read, row, lines, stamp)),
  );
}

/** Keeps the file byte for byte with its hash. Its name holds the day and a number of that day, and no patient. */
function keepRun(
  { write, newId, clock, user }: CommandContext,
  { id: layoutId, agencyName, layout }: Agency,
  { text }: PlacementFile,
  sums: { accountCount: number; totalCents: Cents },
): { runId: string; fileName: string } {
  const runId = newId();
  const today = clock.today();
  const ofDay = write.all(build.selectFrom("placementRun").select("id").where("runDate", "=", today));
  const fileName = `placement-${toD8(today)}-${ofDay.length + 1}.${layout.format === "csv" ? "csv" : "txt"}`;
  const fileBytes = Buffer.from(text, "latin1");
  const fileSha256 = createHash("sha256").update(fileBytes).digest("hex");
  const run = { id: runId, layoutId, agencyName, runDate: today, userName: user.name, fileName, fileBytes, fileSha256 };
  write.run(build.insertInto("placementRun").values({ ...run, ...sums }));
  return { runId, fileName };
}
