import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp } from '../../contexts/store-context.tsx';
import { laterPart } from '../../parts/later-part.tsx';

const PastedEnquiry = laterPart(async () => (await import('../../desk/pasted-enquiry.tsx')).PastedEnquiry);

/** Where an enquiry is pasted as it came; what reads it loads when something stands here. */
export function LineEntry(): ReactNode {
  const { t } = useTranslation('form');
  const text = useApp((state) => state.line.text);
  const setLine = useApp((state) => state.setLine);
  const [asked, setAsked] = useState(0);
  // What was pasted stands in the text at the change that follows.
  const isPasted = useRef(false);
  const ask = (): void => setAsked((count) => count + 1);
  return (
    <div className="line-entry">
      <textarea
        id="enquiry-line"
        className="input"
        rows={1}
        value={text}
        aria-label={t('line')}
        placeholder={t('lineHint')}
        onChange={(event) => {
          setLine(event.target.value);
          if (isPasted.current) ask();
          isPasted.current = false;
        }}
        onPaste={() => {
          isPasted.current = true;
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
          event.preventDefault();
          ask();
        }}
      />
      {text === '' ? null : <PastedEnquiry asked={asked} onAsk={ask} />}
    </div>
  );
}
