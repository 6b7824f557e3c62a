/** x */
export function ColleaguesPage() {
  return null;
}
