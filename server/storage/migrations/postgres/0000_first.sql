CREATE TABLE "agencies" (
	"id" text COLLATE "C" NOT NULL,
	"version" bigint NOT NULL,
	"hash" text COLLATE "C" NOT NULL,
	"body" json NOT NULL,
	"loaded_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "agencies_id_version_pk" PRIMARY KEY("id","version")
);
--> statement-breakpoint
CREATE TABLE "calendars" (
	"id" text COLLATE "C" NOT NULL,
	"version" bigint NOT NULL,
	"hash" text COLLATE "C" NOT NULL,
	"body" json NOT NULL,
	"loaded_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "calendars_id_version_pk" PRIMARY KEY("id","version")
);
--> statement-breakpoint
CREATE TABLE "dossiers" (
	"code" text COLLATE "C" PRIMARY KEY NOT NULL,
	"key_hash" text COLLATE "C" NOT NULL,
	"content_hash" text COLLATE "C" NOT NULL,
	"token_hash" text COLLATE "C" NOT NULL,
	"lookup_hash" text NOT NULL,
	"procedure" text COLLATE "C" NOT NULL,
	"procedure_version" bigint NOT NULL,
	"form_id" text COLLATE "C" NOT NULL,
	"form_version" bigint NOT NULL,
	"received_by" text COLLATE "C" NOT NULL,
	"competent" text NOT NULL,
	"assisted_at" text,
	"channel" text NOT NULL,
	"filer" text NOT NULL,
	"status" text COLLATE "C" NOT NULL,
	"arrived_at" timestamp (3) with time zone NOT NULL,
	"look_by_at" timestamp (3) with time zone NOT NULL,
	"received_at" timestamp (3) with time zone,
	"due_on" text COLLATE "C",
	"due_half" text,
	"sealed" "bytea" NOT NULL,
	"version" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "events" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"code" text COLLATE "C" NOT NULL,
	"seq" bigint NOT NULL,
	"move" text NOT NULL,
	"status" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"entered_at" timestamp (3) with time zone NOT NULL,
	"sealed" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "files" (
	"upload" text COLLATE "C" PRIMARY KEY NOT NULL,
	"code" text COLLATE "C" NOT NULL,
	"position" bigint NOT NULL,
	"field" text NOT NULL,
	"kind" text NOT NULL,
	"size" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "forms" (
	"id" text COLLATE "C" NOT NULL,
	"version" bigint NOT NULL,
	"hash" text COLLATE "C" NOT NULL,
	"body" json NOT NULL,
	"loaded_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "forms_id_version_pk" PRIMARY KEY("id","version")
);
--> statement-breakpoint
CREATE TABLE "identity" (
	"of" text COLLATE "C" PRIMARY KEY NOT NULL,
	"id" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "procedures" (
	"id" text COLLATE "C" NOT NULL,
	"version" bigint NOT NULL,
	"hash" text COLLATE "C" NOT NULL,
	"body" json NOT NULL,
	"loaded_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "procedures_id_version_pk" PRIMARY KEY("id","version")
);
--> statement-breakpoint
CREATE TABLE "serials" (
	"agency" text COLLATE "C" NOT NULL,
	"day" text COLLATE "C" NOT NULL,
	"last" bigint NOT NULL,
	CONSTRAINT "serials_agency_day_pk" PRIMARY KEY("agency","day")
);
--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_code_dossiers_code_fk" FOREIGN KEY ("code") REFERENCES "public"."dossiers"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "files" ADD CONSTRAINT "files_code_dossiers_code_fk" FOREIGN KEY ("code") REFERENCES "public"."dossiers"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "dossiers_key_hash" ON "dossiers" USING btree ("key_hash");--> statement-breakpoint
CREATE INDEX "dossiers_agency_status" ON "dossiers" USING btree ("received_by","status","arrived_at","code");--> statement-breakpoint
CREATE INDEX "dossiers_agency" ON "dossiers" USING btree ("received_by","arrived_at","code");--> statement-breakpoint
CREATE INDEX "dossiers_arrived" ON "dossiers" USING btree ("arrived_at","code");--> statement-breakpoint
CREATE UNIQUE INDEX "events_code" ON "events" USING btree ("code","seq");--> statement-breakpoint
CREATE UNIQUE INDEX "files_code" ON "files" USING btree ("code","position");