/** Version of every shape in this package; it rises when a stored or queued shape changes its meaning. */
export const schemaVersion = 1
