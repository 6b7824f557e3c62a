import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { TrustFrame } from '#renderer/features/trust/trust-frame.tsx';
import { Sheet } from '#renderer/ui/page.tsx';
import { DueFiles } from './due-files.tsx';
import { ErasedFiles } from './erased-files.tsx';
import { HeldFiles } from './held-files.tsx';
import { KeepingRules } from './keeping-rules.tsx';

/** Files whose time has come, how long files are kept, what is on hold, and what was erased. */
export function KeepingPage() {
  const due = useRead('retention.due', {});
  const rules = useRead('retention.rules', {});
  const holds = useRead('legalHolds.list', {});
  const erased = useRead('erasure.list', {});
  return (
    <TrustFrame>
      <Sheet>
        <ReadArea query={due} height={200}>
          {(files) => <DueFiles files={files} />}
        </ReadArea>
        <ReadArea query={rules} height={200}>
          {(data) => <KeepingRules rules={data} />}
        </ReadArea>
        <ReadArea query={holds} height={100}>
          {(data) => <HeldFiles holds={data.filter(({ stands }) => stands)} />}
        </ReadArea>
        <ReadArea query={erased} height={100}>
          {(data) => <ErasedFiles {...data} />}
        </ReadArea>
      </Sheet>
    </TrustFrame>
  );
}
