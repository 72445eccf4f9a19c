import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** A text that goes to the clipboard; where the browser does not let it, it stands here to be selected. */
export function CopiedText({ text }: { readonly text: string }): ReactNode {
  const { t } = useTranslation('quoteDesk');
  const [isCopied, setCopied] = useState<boolean | null>(null);
  useEffect(() => {
    const copying = navigator.clipboard?.writeText(text) ?? Promise.reject(new Error('no clipboard'));
    copying.then(
      () => setCopied(true),
      () => setCopied(false),
    );
  }, [text]);
  return (
    <div className="quote-copied">
      <p role="status">{isCopied === null ? '' : t(isCopied ? 'copied' : 'notCopied')}</p>
      <textarea readOnly rows={8} value={text} aria-label={t('preview')} />
    </div>
  );
}
