import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useDeskIfAny } from '../contexts/desk-context.tsx';
import { useApp } from '../contexts/store-context.tsx';
import { useOpenView } from '../contexts/view-context.tsx';
import { useIssueText } from '../texts/use-issue-text.ts';
import { Icon } from './icon.tsx';

/** Good news goes by itself; what asks for a decision stays. */
const GOOD_NEWS = new Set(['link_copied', 'link_opened']);
const SHOWN_MS = 6000;
/** A link was made with another edition of the data. */
const OTHER_EDITION = 'E15';

/** What has to be said once: a copied link, a link that could not be read, data of another edition. */
export function NoticeToast(): ReactNode {
  const { t } = useTranslation('shell');
  const notice = useApp((state) => state.notice);
  const close = useApp((state) => state.closeNotice);
  const write = useIssueText();

  useEffect(() => {
    if (notice === null || !GOOD_NEWS.has(notice.issue.code)) return;
    const timer = setTimeout(close, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [notice, close]);

  return (
    <div role="status">
      {notice === null ? null : (
        <div className="toast">
          <span>{write(notice.issue)}</span>
          {notice.link === null ? null : <CopyLink link={notice.link} />}
          {notice.issue.code === OTHER_EDITION ? <SeeDifferences onSeen={close} /> : null}
          <button type="button" className="icon-button" aria-label={t('close')} onClick={close}>
            <Icon name="close" />
          </button>
        </div>
      )}
    </div>
  );
}

/** What an edition changed stands in its change log. */
function SeeDifferences({ onSeen }: { readonly onSeen: () => void }): ReactNode {
  const { t } = useTranslation('shell');
  const openView = useOpenView();
  const desk = useDeskIfAny();
  const see = (): void => {
    desk?.data.getState().open('edition');
    openView('data');
    onSeen();
  };
  return (
    <button type="button" className="toast__action" onClick={see}>
      {t('seeDifferences')}
    </button>
  );
}

function CopyLink({ link }: { readonly link: string }): ReactNode {
  const { t } = useTranslation('shell');
  const tell = useApp((state) => state.tell);
  const copy = async (): Promise<void> => {
    const issue = { severity: 'notice', path: '', values: {} } as const;
    try {
      await navigator.clipboard.writeText(link);
      tell({ issue: { ...issue, code: 'link_copied' }, link: null });
    } catch {
      tell({ issue: { ...issue, code: 'link_not_copied' }, link });
    }
  };
  return (
    <button type="button" className="toast__action" onClick={() => void copy()}>
      {t('copyLink')}
    </button>
  );
}
