import { Outlet } from '@tanstack/react-router';
import { useRead } from '#renderer/api/hooks.ts';
import { useOpenFile } from '#renderer/app/open-files.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { Page } from '#renderer/ui/page.tsx';
import type { CaseHeader } from '#shared/contracts/cases.ts';
import { CaseHead } from './case-head.tsx';
import { CaseSections } from './case-sections.tsx';
import { useCaseId } from './case-id.ts';

/** The head of a file with its tabs, over the tab that is open. */
export function CaseLayout() {
  const caseId = useCaseId();
  const head = useRead('cases.header', { caseId });
  return (
    <Page>
      <ReadArea query={head} height={190}>
        {(data) => <OpenFile head={data} />}
      </ReadArea>
    </Page>
  );
}

function OpenFile({ head }: { readonly head: CaseHeader }) {
  useOpenFile(head.caseId, head.name);
  return (
    <>
      <CaseHead head={head} />
      <CaseSections caseId={head.caseId} />
      <Outlet />
    </>
  );
}
