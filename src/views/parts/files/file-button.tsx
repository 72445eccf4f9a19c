import { type ReactNode, useRef } from 'react';

interface FileButtonProps {
  readonly label: string;
  /** Endings and media types, as an input of a file has them. */
  readonly accept: string;
  readonly onFile: (file: File) => void;
  readonly className?: string;
  /** What is asked for, where the button alone does not say it. */
  readonly name?: string;
}

/** Has a file chosen and hands it on; the same file may be chosen again, as after a mend. */
export function FileButton({
  label,
  accept,
  onFile,
  className = 'button',
  name = label,
}: FileButtonProps): ReactNode {
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" className={className} onClick={() => picker.current?.click()}>
        {label}
      </button>
      <input
        ref={picker}
        type="file"
        accept={accept}
        className="visually-hidden"
        tabIndex={-1}
        aria-label={name}
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file) onFile(file);
          target.value = '';
        }}
      />
    </>
  );
}
