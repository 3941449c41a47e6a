/** A page of every kind in a wide window. */
import { SIZES } from '../helpers/sizes.ts';
import { testPages } from '../helpers/axe-pages.ts';

testPages(SIZES.wide);
