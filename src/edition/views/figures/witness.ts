/** How another witness of the same report has a number. */
import { fold } from '../../../corpus/fold.ts';
import type { Figure, Report, Witness } from '../../model.ts';

export interface OtherReading {
  readonly witness: Witness;
  /** `same` but for width and spaces; `other`: the sentence stands there with another number; `absent`. */
  readonly agrees: 'same' | 'other' | 'absent';
}

/** Folded characters around a number by which its place is found again. */
const AROUND = 12;

/** Reads the other witnesses of a report; each witness's text is folded once. */
export function otherReadings(report: Report): (figure: Figure) => OtherReading[] {
  const others = report.witnesses.slice(1).map((witness) => ({
    witness,
    text: witness.document.units.map(({ text }) => fold(text)).join(''),
  }));
  return (figure) => {
    const text = report.unitById.get(figure.unitId)?.text ?? '';
    const before = fold(text.slice(figure.quote.start, figure.start)).slice(-AROUND);
    const after = fold(text.slice(figure.end, figure.quote.end)).slice(0, AROUND);
    const number = fold(figure.surface);
    return others.map(({ witness, text: all }) => ({
      witness,
      agrees: all.includes(before + number + after)
        ? 'same'
        : before.length === AROUND && all.includes(before)
          ? 'other'
          : 'absent',
    }));
  };
}
