/** x */
export function OrganisationPage() {
  return null;
}
