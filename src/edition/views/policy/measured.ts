/** What reading stretches said of their policy fields; `test/gold/fields.test.ts` holds it to the judgements. */
export const JUDGED = {
  /** The draw by which the rules were mended. */
  first: { stretches: 100, agreed: 97 },
  /** Drawn after that; two words and a rule were mended once more. */
  second: { stretches: 100, agreed: 93, before: 91 },
} as const;
