/** An editor's slip in MDX, which the bundler reports with its own stack, as a diagnostic. */
import { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { displayPath } from '../../edition/content/read.ts';

interface BundlerError {
  readonly message: string;
  readonly loc?: { readonly file?: string; readonly line?: number };
}

const isMdxError = (error: unknown): error is BundlerError =>
  error instanceof Error && (error.name === 'MDXError' || error.message.includes('MDXError'));

/** The first MDX error among what the bundler collected, or null. */
export function mdxDiagnostic(error: unknown): Diagnostic | null {
  const collected: unknown = error instanceof Error && 'errors' in error ? error.errors : null;
  const found = (Array.isArray(collected) ? (collected as unknown[]) : [error]).find(isMdxError);
  if (!found) return null;
  const reason = found.message.split('\n')[0] ?? '';
  const { file, line } = found.loc ?? {};
  const place = { ...(file ? { file: displayPath(file) } : {}), ...(line ? { line } : {}) };
  return new Diagnostic('content-mdx', { reason }, place);
}
