/** A page of every kind in a phone. */
import { SIZES } from '../helpers/sizes.ts';
import { testPages } from '../helpers/axe-pages.ts';

testPages(SIZES.narrow);
