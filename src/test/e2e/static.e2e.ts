/** What can be said of the built files without a browser: markup, links, the content security policy. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import type { ConfigData } from 'html-validate';
import { parse } from 'parse5';
import { describe, expect, inject, test } from 'vitest';
import { catalogue } from '../../diagnostics/catalogue.ts';
import { filesBelow } from '../helpers/build.ts';
import { checkLinks, problemLines } from '../helpers/links.ts';
import { elementsBelow } from '../helpers/references.ts';
import { pagesOf } from '../helpers/site.ts';

const site = inject('site');
const pages = pagesOf(site);

/** html-validate's recommended rules, less those that speak of style and not of soundness. */
const markup: ConfigData = {
  extends: ['html-validate:recommended'],
  rules: {
    // A title in Chinese says in 70 characters what takes English 200.
    'long-title': 'off',
    // Astro writes `disabled=""` and `<!DOCTYPE html>` its own way; both are valid.
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'doctype-style': 'off',
    'void-style': 'off',
    'no-trailing-whitespace': 'off',
    // checkboxes of one question share their name, as radio buttons do
    'form-dup-name': ['error', { shared: ['radio', 'button', 'reset', 'submit', 'checkbox'] }],
  },
};

test('there are pages', () => {
  expect(pages.map((page) => page.path)).toContain('/');
  expect(pages.map((page) => page.path)).toContain('/404.html');
  expect(pages.length).toBeGreaterThan(10);
});

test('every page is valid HTML', async () => {
  const validator = new HtmlValidate(new StaticConfigLoader(markup));
  const faults: string[] = [];
  for (const page of pages) {
    const report = await validator.validateString(page.html, page.file);
    for (const { messages } of report.results) {
      faults.push(
        ...messages.map((one) => `${page.path} ${one.ruleId}: ${one.message} at ${one.selector ?? one.line}`),
      );
    }
  }
  expect(faults.slice(0, 40)).toEqual([]);
});

test('every reference leads somewhere, and every page is reached', () => {
  const report = checkLinks({ folder: site, basePath: '/', siteUrl: 'http://localhost:4321' });
  expect(report.references).toBeGreaterThan(report.pages);
  expect(problemLines(report)).toEqual([]);
});

test('no script carries the catalogue of what a build refuses', () => {
  const titles = Object.values(catalogue).map(({ title }) => title);
  const scripts = filesBelow(site).filter((file) => file.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(10);
  const laden = scripts.filter((file) => {
    const code = readFileSync(path.join(site, file), 'utf8');
    return titles.some((title) => code.includes(title));
  });
  expect(laden).toEqual([]);
});

describe('every page', () => {
  const policies = pages.map((page) => {
    const elements = [...elementsBelow(parse(page.html))];
    const policy = elements.find(
      ({ tagName, attrs }) =>
        tagName === 'meta' && attrs.some(({ value }) => value.toLowerCase() === 'content-security-policy'),
    );
    return { page, elements, policy: policy?.attrs.find(({ name }) => name === 'content')?.value ?? '' };
  });

  test('bears a policy that allows no unlisted script', () => {
    for (const { page, policy } of policies) {
      const directives = new Map(
        policy
          .split(';')
          .map((directive) => directive.trim().split(/\s+/))
          .map(([name, ...values]) => [name, values]),
      );
      expect(directives.get('default-src'), page.path).toEqual(["'self'"]);
      expect(directives.get('object-src'), page.path).toEqual(["'none'"]);
      const script = directives.get('script-src') ?? [];
      expect(script, page.path).toContain("'self'");
      for (const loose of ["'unsafe-inline'", "'unsafe-eval'", '*', 'https:', 'data:']) {
        expect(script, page.path).not.toContain(loose);
      }
    }
  });

  test('has no inline handler or style attribute, which the policy would silently refuse', () => {
    const refused = policies.flatMap(({ page, elements }) =>
      elements
        .filter(({ attrs }) => attrs.some(({ name }) => name === 'style' || /^on[a-z]+$/.test(name)))
        .map(({ tagName }) => `${page.path} <${tagName}>`),
    );
    expect(refused.slice(0, 20)).toEqual([]);
  });

  test('says its language, has one h1, a title of its own and a description', () => {
    const titles = new Map<string, string>();
    for (const { page, elements } of policies) {
      const named = (tag: string): number => elements.filter(({ tagName }) => tagName === tag).length;
      expect(named('h1'), `h1 of ${page.path}`).toBe(1);
      expect(page.html, page.path).toContain('<html lang="zh-CN"');
      expect(page.html, page.path).toMatch(/<meta name="description" content="[^"]+"/);
      const title = /<title>([^<]+)<\/title>/.exec(page.html)?.[1] ?? '';
      expect(title, page.path).not.toBe('');
      expect(titles.get(title), `title of ${page.path}`).toBeUndefined();
      titles.set(title, page.path);
    }
  });
});

test('no file names a machine path or another host as its own', () => {
  const texts = filesBelow(site).filter((file) => /\.(html|css|js|json|csv|txt|xml)$/.test(file));
  const traces = texts.filter((file) => {
    const text = readFileSync(path.join(site, file), 'utf8');
    return text.includes(process.cwd()) || text.includes('file://');
  });
  expect(traces).toEqual([]);
});
