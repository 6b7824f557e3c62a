/** x */
export function TeamsPage() {
  return null;
}
