'use client'

import { useEffect, useState } from 'react'

/** A value as it was when it last kept still for `delayMs`. */
export function useDebounced<Value>({ value, delayMs }: { value: Value; delayMs: number }): Value {
  const [still, setStill] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setStill(value), delayMs)
    return () => clearTimeout(timer)
  }, [value, delayMs])
  return still
}
