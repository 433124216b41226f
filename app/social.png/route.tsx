import { ImageResponse } from 'next/og'

export const dynamic = 'force-static'

const WIDTH = 1200
const HEIGHT = 630

const STEPS = [
  { title: 'registries.yaml', text: 'what you write', colour: '#3fc1b7' },
  { title: 'hosts.toml', text: 'what K3s writes', colour: '#7aa5ff' },
  { title: 'HEAD /v2/…', text: 'what a pull asks', colour: '#f0b355' },
] as const

/** What is shown where somebody links to a page. Made at the build, without letters that its font lacks. */
export function GET(): Response {
  return new ImageResponse(
    <div
      style={{
        width: '100%',
        height: '100%',
        display: 'flex',
        flexDirection: 'column',
        justifyContent: 'space-between',
        padding: 80,
        background: '#0e141a',
        color: '#e6edf3',
      }}
    >
      <div style={{ display: 'flex', flexDirection: 'column' }}>
        <div style={{ fontSize: 88, fontWeight: 700, letterSpacing: -3 }}>pullpath</div>
        <div style={{ fontSize: 40, color: '#9aa8b6' }}>What a K3s or RKE2 node does with registries.yaml</div>
      </div>
      <div style={{ display: 'flex', alignItems: 'center' }}>
        {STEPS.map(({ title, text, colour }, at) => (
          <div key={title} style={{ display: 'flex', alignItems: 'center' }}>
            {at > 0 && <div style={{ width: 40, height: 4, background: '#27323d', margin: '0 12px' }} />}
            <div
              style={{
                display: 'flex',
                flexDirection: 'column',
                width: 304,
                padding: '26px 28px',
                borderRadius: 20,
                border: '3px solid #27323d',
                borderTop: `8px solid ${colour}`,
                background: '#151d25',
              }}
            >
              <div style={{ fontSize: 34 }}>{title}</div>
              <div style={{ fontSize: 26, color: '#9aa8b6', marginTop: 6 }}>{text}</div>
            </div>
          </div>
        ))}
      </div>
    </div>,
    { width: WIDTH, height: HEIGHT },
  )
}
