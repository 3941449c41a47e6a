/** What reading pairs of passages said of 换区同问; `test/gold/closest.test.ts` holds it to the judgements. */
export const JUDGED = {
  /** The draw from which the threshold was chosen: paragraphs drawn, pairs shown, pairs of one matter. */
  first: { paragraphs: 40, shown: 62, same: 57 },
  /** Drawn after that. */
  second: { paragraphs: 20, shown: 36, same: 35 },
} as const;
