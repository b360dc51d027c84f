/** A kind of visit: what is found, what is done (code, modifiers, which diagnoses). */
export interface SampleVisit {
  diagnoses: readonly string[];
  lines: readonly (readonly [code: string, pointers: readonly number[], modifiers?: readonly string[]])[];
  ages: "child" | "adult" | "any";
}

export const SAMPLE_VISITS: readonly SampleVisit[] = [
  {
    ages: "adult",
    diagnoses: ["I10", "E785"],
    lines: [
      ["99213", [1, 2]],
      ["36415", [1]],
      ["80061", [2]],
    ],
  },
  {
    ages: "adult",
    diagnoses: ["E119", "I10"],
    lines: [
      ["99214", [1, 2], ["25"]],
      ["83036", [1]],
      ["36415", [1]],
    ],
  },
  { ages: "adult", diagnoses: ["M5450"], lines: [["99213", [1]]] },
  {
    ages: "adult",
    diagnoses: ["M1711", "M25561"],
    lines: [
      ["99213", [1], ["25"]],
      ["20610", [1], ["RT"]],
      ["J3301", [1]],
    ],
  },
  {
    ages: "adult",
    diagnoses: ["E039", "R5383"],
    lines: [
      ["99213", [1, 2]],
      ["36415", [1]],
      ["80053", [1]],
      ["85025", [2]],
    ],
  },
  {
    ages: "adult",
    diagnoses: ["Z0000"],
    lines: [
      ["99396", [1]],
      ["36415", [1]],
      ["80053", [1]],
    ],
  },
  { ages: "adult", diagnoses: ["F411", "F329"], lines: [["99214", [1, 2]]] },
  {
    ages: "adult",
    diagnoses: ["I10", "R5383"],
    lines: [
      ["99214", [1, 2], ["25"]],
      ["93000", [1]],
    ],
  },
  {
    ages: "adult",
    diagnoses: ["J449"],
    lines: [
      ["99213", [1], ["25"]],
      ["94640", [1]],
    ],
  },
  {
    ages: "adult",
    diagnoses: ["N390"],
    lines: [
      ["99213", [1]],
      ["81002", [1]],
    ],
  },
  { ages: "any", diagnoses: ["J069"], lines: [["99212", [1]]] },
  {
    ages: "any",
    diagnoses: ["J029"],
    lines: [
      ["99213", [1]],
      ["87880", [1], ["QW"]],
    ],
  },
  {
    ages: "any",
    diagnoses: ["Z23"],
    lines: [
      ["90471", [1]],
      ["90686", [1]],
    ],
  },
  { ages: "any", diagnoses: ["B079"], lines: [["17110", [1]]] },
  {
    ages: "any",
    diagnoses: ["J45909"],
    lines: [
      ["99213", [1], ["25"]],
      ["94640", [1]],
    ],
  },
  {
    ages: "child",
    diagnoses: ["Z00129"],
    lines: [
      ["99393", [1]],
      ["90471", [1]],
    ],
  },
  { ages: "child", diagnoses: ["H6690"], lines: [["99213", [1]]] },
  { ages: "child", diagnoses: ["L309"], lines: [["99212", [1]]] },
];

/** The visit of somebody who was hurt at work. */
export const INJURY_VISIT: SampleVisit = {
  ages: "adult",
  diagnoses: ["S93401A", "W010XXA"],
  lines: [["99213", [1, 2]]],
};
