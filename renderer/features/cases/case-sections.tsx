import { type LinkProps, useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSession } from '#renderer/app/session.tsx';
import { FileTab, FileTabs } from '#renderer/ui/file-tabs.tsx';
import type { Permission } from '#shared/domain/permissions/permissions.ts';
import type { Catalogue } from '#shared/i18n/catalogue.ts';
import './case-sections.css';

interface CaseSection {
  /** Its address, below that of its tab. The first one of a tab is the tab's own. */
  readonly to: NonNullable<LinkProps['to']>;
  /** Key of the words in `cases:section`. */
  readonly words: keyof Catalogue['cases']['section'];
  readonly need: Permission;
}

/** Parts of a tab of the file, for tabs that hold more than one screen. A line here needs its route. */
const sectionsOfTabs: readonly (readonly [CaseSection, ...(readonly CaseSection[])])[] = [
  [
    { to: '/people/$caseId/plan', words: 'plan', need: 'case.read' },
    { to: '/people/$caseId/plan/barriers', words: 'barriers', need: 'tools.read' },
    { to: '/people/$caseId/plan/method', words: 'method', need: 'tools.read' },
  ],
  [
    { to: '/people/$caseId/star', words: 'star', need: 'stars.read' },
    { to: '/people/$caseId/star/wellbeing', words: 'wellbeing', need: 'tools.read' },
  ],
  [
    { to: '/people/$caseId/home', words: 'home', need: 'case.read' },
    { to: '/people/$caseId/home/tenancy', words: 'tenancy', need: 'tools.read' },
    { to: '/people/$caseId/home/concerns', words: 'concerns', need: 'tools.read' },
    { to: '/people/$caseId/home/search', words: 'search', need: 'tools.read' },
    { to: '/people/$caseId/home/moving-in', words: 'movingIn', need: 'tools.read' },
    { to: '/people/$caseId/home/rent', words: 'rent', need: 'tools.read' },
    { to: '/people/$caseId/home/money', words: 'money', need: 'tools.read' },
    { to: '/people/$caseId/home/lent', words: 'lent', need: 'tools.read' },
  ],
  [
    { to: '/people/$caseId/around', words: 'around', need: 'tools.read' },
    { to: '/people/$caseId/around/maps', words: 'maps', need: 'tools.read' },
    { to: '/people/$caseId/around/agencies', words: 'agencies', need: 'tools.read' },
    { to: '/people/$caseId/around/peers', words: 'peers', need: 'tools.read' },
  ],
  [
    { to: '/people/$caseId/papers', words: 'papers', need: 'consent.read' },
    { to: '/people/$caseId/papers/agreement', words: 'agreement', need: 'tools.read' },
    { to: '/people/$caseId/papers/notices', words: 'notices', need: 'consent.read' },
    { to: '/people/$caseId/papers/documents', words: 'documents', need: 'tools.read' },
    { to: '/people/$caseId/papers/requests', words: 'requests', need: 'consent.read' },
    { to: '/people/$caseId/papers/access', words: 'access', need: 'audit.read' },
    { to: '/people/$caseId/papers/erasing', words: 'erasing', need: 'erasure.manage' },
  ],
];

/** The second row under the tabs; nothing where the open tab is one screen only. */
export function CaseSections({ caseId }: { readonly caseId: string }) {
  const { t } = useTranslation('cases');
  const { may } = useSession();
  const path = useLocation({ select: ({ pathname }) => pathname });
  const open = sectionsOfTabs.find(([first]) => {
    const base = first.to.replace('$caseId', caseId);
    return path === base || path.startsWith(`${base}/`);
  });
  const shown = (open ?? []).filter(({ need }) => may(need));
  if (shown.length < 2) return null;
  return (
    <div className="ks-case-sections">
      <FileTabs label={t('sectionsLabel')}>
        {shown.map(({ to, words }) => (
          <FileTab key={to} to={to} params={{ caseId }} activeOptions={{ exact: to === open?.[0].to }}>
            {t(`section.${words}`)}
          </FileTab>
        ))}
      </FileTabs>
    </div>
  );
}
