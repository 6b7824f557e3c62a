import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { DataFrame } from '#renderer/features/imports/data-frame.tsx';
import { Sheet } from '#renderer/ui/page.tsx';
import { ExportDone } from './export-done.tsx';
import { ExportForm } from './export-form.tsx';
import { ExportRunning } from './export-running.tsx';
import { HmisExport } from './hmis-export.tsx';
import './exports.css';

/** Everything in an open form, and the records that another system asks for. */
export function ExportPage() {
  const now = useRead('vaultExport.now', {});
  return (
    <DataFrame>
      <Sheet>
        <ReadArea query={now} height={400}>
          {(run) => (
            <>
              {run.state === 'runs' && <ExportRunning jobId={run.jobId} />}
              {run.state === 'done' && <ExportDone done={run} />}
              {(run.state === 'none' || run.state === 'failed') && (
                <ExportForm failure={run.state === 'failed' ? run.code : null} />
              )}
            </>
          )}
        </ReadArea>
        <HmisExport />
      </Sheet>
    </DataFrame>
  );
}
