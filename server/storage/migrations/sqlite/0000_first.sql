CREATE TABLE `agencies` (
	`id` text NOT NULL,
	`version` integer NOT NULL,
	`hash` text NOT NULL,
	`body` text NOT NULL,
	`loaded_at` integer NOT NULL,
	PRIMARY KEY(`id`, `version`)
);
--> statement-breakpoint
CREATE TABLE `calendars` (
	`id` text NOT NULL,
	`version` integer NOT NULL,
	`hash` text NOT NULL,
	`body` text NOT NULL,
	`loaded_at` integer NOT NULL,
	PRIMARY KEY(`id`, `version`)
);
--> statement-breakpoint
CREATE TABLE `dossiers` (
	`code` text PRIMARY KEY NOT NULL,
	`key_hash` text NOT NULL,
	`content_hash` text NOT NULL,
	`token_hash` text NOT NULL,
	`lookup_hash` text NOT NULL,
	`procedure` text NOT NULL,
	`procedure_version` integer NOT NULL,
	`form_id` text NOT NULL,
	`form_version` integer NOT NULL,
	`received_by` text NOT NULL,
	`competent` text NOT NULL,
	`assisted_at` text,
	`channel` text NOT NULL,
	`filer` text NOT NULL,
	`status` text NOT NULL,
	`arrived_at` integer NOT NULL,
	`look_by_at` integer NOT NULL,
	`received_at` integer,
	`due_on` text,
	`due_half` text,
	`sealed` blob NOT NULL,
	`version` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `dossiers_key_hash` ON `dossiers` (`key_hash`);--> statement-breakpoint
CREATE INDEX `dossiers_agency_status` ON `dossiers` (`received_by`,`status`,`arrived_at`,`code`);--> statement-breakpoint
CREATE INDEX `dossiers_agency` ON `dossiers` (`received_by`,`arrived_at`,`code`);--> statement-breakpoint
CREATE INDEX `dossiers_arrived` ON `dossiers` (`arrived_at`,`code`);--> statement-breakpoint
CREATE TABLE `events` (
	`id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`seq` integer NOT NULL,
	`move` text NOT NULL,
	`status` text NOT NULL,
	`at` integer NOT NULL,
	`entered_at` integer NOT NULL,
	`sealed` blob NOT NULL,
	FOREIGN KEY (`code`) REFERENCES `dossiers`(`code`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `events_code` ON `events` (`code`,`seq`);--> statement-breakpoint
CREATE TABLE `files` (
	`upload` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`position` integer NOT NULL,
	`field` text NOT NULL,
	`kind` text NOT NULL,
	`size` integer NOT NULL,
	FOREIGN KEY (`code`) REFERENCES `dossiers`(`code`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `files_code` ON `files` (`code`,`position`);--> statement-breakpoint
CREATE TABLE `forms` (
	`id` text NOT NULL,
	`version` integer NOT NULL,
	`hash` text NOT NULL,
	`body` text NOT NULL,
	`loaded_at` integer NOT NULL,
	PRIMARY KEY(`id`, `version`)
);
--> statement-breakpoint
CREATE TABLE `identity` (
	`of` text PRIMARY KEY NOT NULL,
	`id` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `procedures` (
	`id` text NOT NULL,
	`version` integer NOT NULL,
	`hash` text NOT NULL,
	`body` text NOT NULL,
	`loaded_at` integer NOT NULL,
	PRIMARY KEY(`id`, `version`)
);
--> statement-breakpoint
CREATE TABLE `serials` (
	`agency` text NOT NULL,
	`day` text NOT NULL,
	`last` integer NOT NULL,
	PRIMARY KEY(`agency`, `day`)
);
