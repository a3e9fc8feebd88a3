-- CreateTable
CREATE TABLE "Run" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "traceId" TEXT NOT NULL,
    "startedAtMs" BIGINT NOT NULL,
    "samples" INTEGER NOT NULL,
    "configurationVersionId" TEXT
);

-- CreateTable
CREATE TABLE "Call" (
    "seq" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "id" TEXT NOT NULL,
    "traceId" TEXT NOT NULL,
    "columnId" TEXT NOT NULL,
    "sample" INTEGER NOT NULL,
    "startedAtMs" BIGINT NOT NULL,
    "connection" TEXT NOT NULL,
    "provider" TEXT NOT NULL,
    "model" TEXT NOT NULL,
    "isSimulated" BOOLEAN NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'running',
    "finishReason" TEXT,
    "inputTokens" INTEGER,
    "outputTokens" INTEGER,
    "cachedInputTokens" INTEGER,
    "reasoningTokens" INTEGER,
    "totalTokens" INTEGER,
    "costUsd" REAL,
    "firstTokenMs" REAL,
    "totalMs" REAL,
    "tokensPerSecond" REAL,
    "cacheStatus" TEXT,
    "gateway" JSONB,
    "metadata" JSONB NOT NULL,
    "attemptCount" INTEGER NOT NULL DEFAULT 0,
    "error" JSONB,
    "promptExcerpt" TEXT NOT NULL,
    "answerExcerpt" TEXT NOT NULL DEFAULT '',
    "runId" TEXT NOT NULL,
    CONSTRAINT "Call_runId_fkey" FOREIGN KEY ("runId") REFERENCES "Run" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CallText" (
    "seq" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "text" TEXT NOT NULL DEFAULT '',
    "reasoning" TEXT NOT NULL DEFAULT '',
    "toolCalls" JSONB NOT NULL,
    "request" JSONB,
    "response" JSONB,
    "hookResults" JSONB,
    CONSTRAINT "CallText_seq_fkey" FOREIGN KEY ("seq") REFERENCES "Call" ("seq") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Attempt" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "index" INTEGER NOT NULL,
    "target" TEXT,
    "provider" TEXT,
    "url" TEXT NOT NULL,
    "status" INTEGER,
    "startedAtMs" BIGINT NOT NULL,
    "durationMs" REAL NOT NULL,
    "error" TEXT,
    "isSimulated" BOOLEAN NOT NULL,
    "callSeq" INTEGER NOT NULL,
    CONSTRAINT "Attempt_callSeq_fkey" FOREIGN KEY ("callSeq") REFERENCES "Call" ("seq") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Configuration" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL,
    "deletedAt" DATETIME
);

-- CreateTable
CREATE TABLE "ConfigurationVersion" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "number" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "contentHash" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "configurationId" TEXT NOT NULL,
    CONSTRAINT "ConfigurationVersion_configurationId_fkey" FOREIGN KEY ("configurationId") REFERENCES "Configuration" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Draft" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "configurationId" TEXT,
    "updatedAt" DATETIME NOT NULL
);

-- CreateIndex
CREATE UNIQUE INDEX "Call_id_key" ON "Call"("id");

-- CreateIndex
CREATE INDEX "Call_runId_idx" ON "Call"("runId");

-- CreateIndex
CREATE INDEX "Call_traceId_seq_idx" ON "Call"("traceId", "seq");

-- CreateIndex
CREATE INDEX "Call_status_startedAtMs_idx" ON "Call"("status", "startedAtMs");

-- CreateIndex
CREATE INDEX "Call_provider_status_startedAtMs_idx" ON "Call"("provider", "status", "startedAtMs");

-- CreateIndex
CREATE UNIQUE INDEX "Attempt_callSeq_index_key" ON "Attempt"("callSeq", "index");

-- CreateIndex
CREATE INDEX "Configuration_deletedAt_updatedAt_idx" ON "Configuration"("deletedAt", "updatedAt" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "ConfigurationVersion_configurationId_number_key" ON "ConfigurationVersion"("configurationId", "number");

-- CreateIndex
CREATE INDEX "Draft_updatedAt_idx" ON "Draft"("updatedAt" DESC);
