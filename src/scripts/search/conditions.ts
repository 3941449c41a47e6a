/** What narrows the search, told where it is read and where it is set, so that nothing hidden stays in force. */
import type { SearchNames } from '../../data/search.ts';
import { NB } from '../../site/format.ts';
import { conditionsOf } from './describe.ts';
import type { Condition } from './describe.ts';
import { button, el, part } from './dom.ts';
import { fitsAddress, LONGEST_IN_ADDRESS } from './state.ts';
import type { State } from './state.ts';

const SHORT = 30;

function short(text: string): string {
  const characters = Array.from(text);
  return characters.length > SHORT ? `${characters.slice(0, SHORT).join('')}……` : text;
}

/** @param onChange Called with the search without a condition that the reader took away. */
export function createConditions(
  names: SearchNames,
  onChange: (state: State) => void,
): (state: State) => void {
  const list = part('conditions');
  const item = ({ label, value, without }: Condition): HTMLElement =>
    el(
      'li',
      {},
      el('span', {}, `${label}：${short(value)}`),
      button(
        '去掉',
        () => {
          onChange(without);
          (list.querySelector('button') ?? part('finding')).focus();
        },
        { 'aria-label': `去掉“${label}：${short(value)}”` },
      ),
    );
  return (state) => {
    const conditions = conditionsOf(state, names);
    list.replaceChildren(...conditions.map(item));
    list.hidden = conditions.length === 0;
    for (const among of ['finer', 'filters'] as const) {
      const own = conditions.filter((one) => one.among === among);
      const told = short(own.map(({ label, value }) => `${label}${NB}${value}`).join('，'));
      part(`${among}-said`).textContent = told && `：${told}`;
    }
    const unkept = part('unkept');
    unkept.hidden = fitsAddress(state);
    unkept.textContent = `一项超过${NB}${LONGEST_IN_ADDRESS}${NB}字，网址里写不下：刷新、后退或转发这一页，都不会带上它。`;
  };
}
