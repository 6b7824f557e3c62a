import type { CaseId } from '#shared/lib/ids.ts';
import type { TestVault } from '../test-vault.ts';

/** A checklist of the organisation, begun in a file; its id. */
export async function givenChecklist(vault: TestVault, caseId: CaseId): Promise<string> {
  const { id } = await vault.call('templates.save', {
    id: null,
    kind: 'checklist',
    name: 'The first week',
    lines: ['Show the way to the bus', 'Put the name on the bell'],
  });
  return (await vault.call('caseChecklists.begin', { caseId, templateId: id })).checklistId;
}
