/** Reports of before have neither objects nor instruments: they tell of none until their articles are read again. */
export const statements: readonly string[] = [
  `update reports set data = '{"objects": [], "instruments": []}'::jsonb || data`,
]
