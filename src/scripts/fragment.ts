/** What the address's fragment names; as it stands where it is no encoded text, as in `#100%`. */
export function fragmentId(hash: string): string {
  const given = hash.slice(1);
  try {
    return decodeURIComponent(given);
  } catch {
    return given;
  }
}
