import { useTranslation } from 'react-i18next';
import { useAct, useRead } from '#renderer/api/hooks.ts';
import { useSession } from '#renderer/app/session.tsx';
import { useCaseId } from '#renderer/features/cases/case-id.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useSentences } from '#renderer/app/words.ts';
import { Note } from '#renderer/ui/states.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import type { AllocationBody } from '#shared/contracts/methods.ts';
import './methods.css';

/** What was chosen is not yet the method of the file: one press makes it so, and nothing else does (domain.md 4.5). */
export function SetMethod({ content }: { readonly content: AllocationBody['content'] }) {
  const { t } = useTranslation(['methods', 'domain']);
  const caseId = useCaseId();
  const { may } = useSession();
  const { data } = useRead('methods.ofCase', { caseId });
  const sentences = useSentences();
  const act = useAct('cases.setMethod');
  const { chosen } = content;
  if (!may('case.change') || chosen === null || data === undefined || data.method === chosen) return null;
  const method = t(`domain:supportMethod.${chosen}`);
  return (
    <div className="ks-method-set">
      <Note tone="brass">
        <p>
          {data.method === null
            ? t('allocation.setMethodExplainNone')
            : t('allocation.setMethodExplain', { method: t(`domain:supportMethod.${data.method}`) })}
        </p>
        <Button
          busy={act.pending}
          onClick={() => {
            const change = async () => {
              const set = await act.run({ caseId, method: chosen });
              if (set !== undefined) toastDone(t('allocation.methodSet', { method }));
            };
            void change();
          }}
        >
          {t('allocation.setMethod', { method })}
        </Button>
        {act.error !== null && <p role="alert">{sentences.error(act.error)}</p>}
      </Note>
    </div>
  );
}
