/** Outlines on a 24 × 24 grid, drawn with the current colour. */
const PATHS = {
  undo: 'M9 14 4 9l5-5M4 9h10a6 6 0 0 1 0 12h-3',
  redo: 'm15 14 5-5-5-5M20 9H10a6 6 0 0 0 0 12h3',
  open: 'M4 20V6a2 2 0 0 1 2-2h4l2 3h6a2 2 0 0 1 2 2v2M4 20l2.5-8H22l-2.5 8H4Z',
  download: 'M12 4v11m0 0 4.5-4.5M12 15l-4.5-4.5M5 20h14',
  more: 'M4 7h16M4 12h16M4 17h16',
  plus: 'M12 5v14M5 12h14',
  close: 'M6 6l12 12M18 6 6 18',
  trash: 'M5 7h14M10 7V4h4v3m3 0-1 13H8L7 7m3.5 4v5m3-5v5',
  up: 'm6 15 6-6 6 6',
  down: 'm6 9 6 6 6-6',
  grip: 'M9 6h.01M15 6h.01M9 12h.01M15 12h.01M9 18h.01M15 18h.01',
  eye: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12ZM12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6Z',
  eyeOff:
    'M4 4l16 16M9.9 5.8A9 9 0 0 1 12 5.5c6 0 9.5 6.5 9.5 6.5a16 16 0 0 1-3 3.7M6.2 7.6A16 16 0 0 0 2.5 12s3.5 6.5 9.5 6.5a9 9 0 0 0 4.3-1.1M10 10a3 3 0 0 0 4.1 4.2',
  copy: 'M9 9h10v11H9zM5 15V4h10',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  key: 'M14.5 13.5a5 5 0 1 0-4-4L3 17v4h4v-3h3v-3h2.5l2-1.5ZM16 8h.01',
  lock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  unlock: 'M6 11h12v9H6zM8.5 11V7a3.5 3.5 0 0 1 6.8-1.2',
  rewrite: 'M4 7h11m0 0-3-3m3 3-3 3M20 17H9m0 0 3-3m-3 3 3 3',
  dice: 'M5 5h14v14H5zM9 9h.01M15 15h.01M12 12h.01',
  warning: 'M12 4 2.5 20h19L12 4Zm0 6v4.5m0 2.8v.01',
  error: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Zm0-13v5m0 3v.01',
  info: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Zm0-10v5m0-8v.01',
  wand: 'M5 19 15.5 8.5M14 4v4M12 6h4M19 11v3M17.5 12.5h3M7 5v3M5.5 6.5h3',
  file: 'M6 3h8l4 4v14H6zM14 3v5h4',
  columns: 'M4 5h16v14H4zM12 5v14',
  theme: 'M12 21a9 9 0 1 0 0-18m0 18a9 9 0 0 1 0-18m0 18V3m0 4h6.5M12 12h9M12 17h6.5',
  share:
    'M8.5 13.5 15.5 17.5M15.5 6.5 8.5 10.5M18 8a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5ZM6 14.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5ZM18 21a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z',
  play: 'M7 4.5v15l12-7.5-12-7.5Z',
  blocked: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM5.8 5.8l12.4 12.4',
} as const

export type IconName = keyof typeof PATHS

export function Icon({ name, size = 16 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg
      aria-hidden="true"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={name === 'grip' || name === 'dice' ? 2.6 : 1.8}
      strokeLinecap="round"
      strokeLinejoin="round"
      className="shrink-0"
    >
      <path d={PATHS[name]} />
    </svg>
  )
}
