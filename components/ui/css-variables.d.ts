import 'react'

declare module 'react' {
  /** A style may set variables of the stylesheet. */
  interface CSSProperties {
    [variable: `--${string}`]: string | number | undefined
  }
}
