import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createTyping } from './typing.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('the first keystroke of a burst is asked at once, the others wait', () => {
  const typing = createTyping(90);
  expect(typing.wait()).toBe(0);
  vi.advanceTimersByTime(50);
  expect(typing.wait()).toBe(90);
  vi.advanceTimersByTime(89);
  expect(typing.wait()).toBe(90);
  vi.advanceTimersByTime(90);
  expect(typing.wait()).toBe(0);
});
