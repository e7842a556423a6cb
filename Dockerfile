# One image for every process of the stack; docker-compose.yml gives each its command.
FROM node:24-slim AS build
WORKDIR /app
COPY . .
RUN node tools/setup.mjs --build \
  && npx --no-install pnpm --filter @wiregraph/wiregraph deploy --legacy --prod /out

FROM node:24-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=build --chown=node:node /out ./
USER node
ENTRYPOINT ["node", "dist/main.js"]
CMD ["serve"]
