/** A button that opens the citation of what the page shows, and shuts it again. */
import type { CitedShown } from './citation/view.ts';

/**
 * @param after The box comes behind it.
 * @param shown Null where nothing is shown that could be cited.
 * @returns Shuts the box: to be called where the page shows something else.
 */
export function offerCitation(
  control: HTMLButtonElement,
  after: HTMLElement,
  shown: () => CitedShown | null,
): () => void {
  let box: HTMLElement | undefined;
  /** Grows with every press, so that no box opens after it was shut. */
  let turn = 0;
  const shut = (): void => {
    turn += 1;
    const within = box?.contains(document.activeElement) === true;
    box?.remove();
    box = undefined;
    control.ariaExpanded = 'false';
    if (within) control.focus({ preventScroll: true });
  };
  const open = (made: HTMLElement): void => {
    box = made;
    control.ariaExpanded = 'true';
    after.after(box);
    box.addEventListener('keydown', byKey);
    box.scrollIntoView({ block: 'nearest' });
  };
  const byKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.isComposing || !box) return;
    event.stopPropagation();
    shut();
  };
  control.ariaExpanded = 'false';
  control.addEventListener('keydown', byKey);
  control.addEventListener('click', () => {
    const cited = shown();
    if (box || !cited) {
      shut();
      return;
    }
    const own = (turn += 1);
    void import('./citation/view.ts').then(
      ({ drawCitation }) => {
        if (own === turn) open(drawCitation(cited, control.textContent.trim(), shut));
      },
      () => {
        if (own !== turn) return;
        const failed = document.createElement('p');
        failed.role = 'alert';
        failed.textContent = '引文没有载入，可以再试。';
        open(failed);
      },
    );
  });
  return shut;
}
