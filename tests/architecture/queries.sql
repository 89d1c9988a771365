-- api_key_list
select "id", "user_id", "name", "key_hash", "hint", "scopes", "created_at", "expires_at", "last_used_at"
from (select "id", "user_id", "name", "key_hash", "hint", "scopes", "created_at", "expires_at", "last_used_at"
from "api_keys"
where "api_keys"."user_id" = ?) "visible_api_keys"
where "visible_api_keys"."id" < ?
order by "visible_api_keys"."id" desc
limit ?;
--   SEARCH api_keys USING INDEX api_keys_by_user (user_id=? AND id<?)

-- board_by_id
select "id", "owner_id", "name", "description", "visibility", "is_archived", "image_count", "cover", "permission", "created_at", "updated_at"
from (select "id", "user_id" as "owner_id", "name", "description", "visibility", "is_archived", "image_count", coalesce(((select "id"
from "images"
where ("images"."id" = "boards"."cover_image_id" and "images"."board_id" = "boards"."id" and "images"."deleted_at" is null))), ((select "id"
from "images"
where ("images"."board_id" = "boards"."id" and "images"."deleted_at" is null)
order by "images"."id" desc
limit ?))) as "cover", 'owner' as "permission", "created_at", "updated_at"
from "boards"
where "boards"."user_id" = ?) "visible_boards"
where "visible_boards"."id" = ?;
--   SEARCH boards USING INDEX sqlite_autoindex_boards_1 (id=?)
--   CORRELATED SCALAR SUBQUERY 1
--     SEARCH images USING INDEX sqlite_autoindex_images_1 (id=?)
--   CORRELATED SCALAR SUBQUERY 2
--     SEARCH images USING INDEX images_by_board (board_id=?)

-- board_list
select "id", "owner_id", "name", "description", "visibility", "is_archived", "image_count", "cover", "permission", "created_at", "updated_at"
from (select "id", "user_id" as "owner_id", "name", "description", "visibility", "is_archived", "image_count", coalesce(((select "id"
from "images"
where ("images"."id" = "boards"."cover_image_id" and "images"."board_id" = "boards"."id" and "images"."deleted_at" is null))), ((select "id"
from "images"
where ("images"."board_id" = "boards"."id" and "images"."deleted_at" is null)
order by "images"."id" desc
limit ?))) as "cover", 'owner' as "permission", "created_at", "updated_at"
from "boards"
where "boards"."user_id" = ?) "visible_boards"
where "visible_boards"."id" < ?
order by "visible_boards"."id" desc
limit ?;
--   SEARCH boards USING INDEX boards_by_user (user_id=? AND id<?)
--   CORRELATED SCALAR SUBQUERY 1
--     SEARCH images USING INDEX sqlite_autoindex_images_1 (id=?)
--   CORRELATED SCALAR SUBQUERY 2
--     SEARCH images USING INDEX images_by_board (board_id=?)

-- board_owner
select "user_id"
from "boards"
where "boards"."id" = ?;
--   SEARCH boards USING INDEX sqlite_autoindex_boards_1 (id=?)

-- grantBoard
select "id", "user_id", "name", "description", "visibility", "is_archived", "cover_image_id", "image_count", "created_at", "updated_at"
from "boards"
where ("boards"."id" = ? and "boards"."user_id" = ?);
--   SEARCH boards USING INDEX sqlite_autoindex_boards_1 (id=?)

-- grantImage
select "id", "user_id", "board_id", "width", "height", "mime_type", "byte_size", "origin", "metadata", "thumbhash", "created_at", "deleted_at"
from "images"
where ("images"."id" = ? and "images"."user_id" = ? and "images"."deleted_at" is null);
--   SEARCH images USING INDEX sqlite_autoindex_images_1 (id=?)

-- grantImage in the trash
select "id", "user_id", "board_id", "width", "height", "mime_type", "byte_size", "origin", "metadata", "thumbhash", "created_at", "deleted_at"
from "images"
where ("images"."id" = ? and "images"."user_id" = ? and "images"."deleted_at" is not null);
--   SEARCH images USING INDEX sqlite_autoindex_images_1 (id=?)

-- grantItem
select "id", "user_id", "batch_id", "board_id", "status", "priority", "model", "request", "image_ids", "error", "attempts", "losses", "lease_token", "lease_until", "created_at", "started_at", "finished_at"
from "session_queue"
where ("session_queue"."id" = ? and "session_queue"."user_id" = ?);
--   SEARCH session_queue USING INDEX sqlite_autoindex_session_queue_1 (id=?)

-- grantItems
select "id", "user_id", "batch_id", "board_id", "status", "priority", "model", "request", "image_ids", "error", "attempts", "losses", "lease_token", "lease_until", "created_at", "started_at", "finished_at"
from "session_queue"
where ("session_queue"."user_id" = ? and "session_queue"."status" in (?, ?));
--   SEARCH session_queue USING INDEX session_queue_by_user_status (user_id=? AND status=?)

-- group_by_id
select "id", "name", "description", "member_count", "created_at"
from (select "id", "name", "description", (select count(*)
from "group_members"
where "group_members"."group_id" = "groups"."id") as "member_count", "created_at"
from "groups") "all_groups"
where "all_groups"."id" = ?;
--   SEARCH groups USING INDEX sqlite_autoindex_groups_1 (id=?)
--   CORRELATED SCALAR SUBQUERY 1
--     SEARCH group_members USING COVERING INDEX sqlite_autoindex_group_members_1 (group_id=?)

-- group_list
select "id", "name", "description", "member_count", "created_at"
from (select "id", "name", "description", (select count(*)
from "group_members"
where "group_members"."group_id" = "groups"."id") as "member_count", "created_at"
from "groups") "all_groups"
where ("all_groups"."id" > ? and lower("all_groups"."name") like ? escape '\')
order by "all_groups"."id" asc
limit ?;
--   SEARCH groups USING INDEX sqlite_autoindex_groups_1 (id>?)
--   CORRELATED SCALAR SUBQUERY 1
--     SEARCH group_members USING COVERING INDEX sqlite_autoindex_group_members_1 (group_id=?)

-- image_by_id
select "id", "owner_id", "board_id", "width", "height", "mime_type", "byte_size", "origin", "is_starred", "created_at", "metadata", "thumbhash"
from (select "id", "user_id" as "owner_id", "board_id", "width", "height", "mime_type", "byte_size", "origin", exists (select 1
from "image_stars"
where "image_stars"."image_id" = "images"."id" and "image_stars"."user_id" = ?) as "is_starred", "created_at", "metadata", "thumbhash"
from "images"
where ("images"."user_id" = ? and "images"."deleted_at" is null)) "visible_images"
where "visible_images"."id" = ?;
--   SEARCH images USING INDEX sqlite_autoindex_images_1 (id=?)
--   CORRELATED SCALAR SUBQUERY 1
--     SEARCH image_stars USING COVERING INDEX sqlite_autoindex_image_stars_1 (user_id=? AND image_id=?)

-- image_list
select "id", "owner_id", "board_id", "width", "height", "mime_type", "byte_size", "origin", "is_starred", "created_at", "metadata", "thumbhash"
from (select "id", "user_id" as "owner_id", "board_id", "width", "height", "mime_type", "byte_size", "origin", exists (select 1
from "image_stars"
where "image_stars"."image_id" = "images"."id" and "image_stars"."user_id" = ?) as "is_starred", "created_at", "metadata", "thumbhash"
from "images"
where ("images"."user_id" = ? and "images"."deleted_at" is null)) "visible_images"
where "visible_images"."id" < ?
order by "visible_images"."id" desc
limit ?;
--   SEARCH images USING INDEX images_by_user (user_id=? AND id<?)
--   CORRELATED SCALAR SUBQUERY 1
--     SEARCH image_stars USING COVERING INDEX sqlite_autoindex_image_stars_1 (user_id=? AND image_id=?)

-- image_list_of_board
select "id", "owner_id", "board_id", "width", "height", "mime_type", "byte_size", "origin", "is_starred", "created_at", "metadata", "thumbhash"
from (select "id", "user_id" as "owner_id", "board_id", "width", "height", "mime_type", "byte_size", "origin", exists (select 1
from "image_stars"
where "image_stars"."image_id" = "images"."id" and "image_stars"."user_id" = ?) as "is_starred", "created_at", "metadata", "thumbhash"
from "images"
where ("images"."user_id" = ? and "images"."deleted_at" is null)) "visible_images"
where ("visible_images"."id" < ? and "visible_images"."board_id" = ?)
order by "visible_images"."id" desc
limit ?;
--   SEARCH images USING INDEX images_by_user_board (user_id=? AND board_id=? AND id<?)
--   CORRELATED SCALAR SUBQUERY 1
--     SEARCH image_stars USING COVERING INDEX sqlite_autoindex_image_stars_1 (user_id=? AND image_id=?)

-- image_list_of_board_starred
select "id", "owner_id", "board_id", "width", "height", "mime_type", "byte_size", "origin", "is_starred", "created_at", "metadata", "thumbhash"
from (select "id", "user_id" as "owner_id", "board_id", "width", "height", "mime_type", "byte_size", "origin", exists (select 1
from "image_stars"
where "image_stars"."image_id" = "images"."id" and "image_stars"."user_id" = ?) as "is_starred", "created_at", "metadata", "thumbhash"
from "images"
where ("images"."user_id" = ? and "images"."deleted_at" is null)) "visible_images"
where ("visible_images"."id" < ? and ("visible_images"."board_id" = ? and "is_starred"))
order by "visible_images"."id" desc
limit ?;
--   SEARCH images USING INDEX images_by_user_board (user_id=? AND board_id=? AND id<?)
--   CORRELATED SCALAR SUBQUERY 1
--     SEARCH image_stars USING COVERING INDEX sqlite_autoindex_image_stars_1 (user_id=? AND image_id=?)
--   CORRELATED SCALAR SUBQUERY 1
--     SEARCH image_stars USING COVERING INDEX sqlite_autoindex_image_stars_1 (user_id=? AND image_id=?)

-- image_list_starred
select "id", "owner_id", "board_id", "width", "height", "mime_type", "byte_size", "origin", "is_starred", "created_at", "metadata", "thumbhash"
from (select "id", "user_id" as "owner_id", "board_id", "width", "height", "mime_type", "byte_size", "origin", exists (select 1
from "image_stars"
where "image_stars"."image_id" = "images"."id" and "image_stars"."user_id" = ?) as "is_starred", "created_at", "metadata", "thumbhash"
from "images"
where ("images"."user_id" = ? and "images"."deleted_at" is null)) "visible_images"
where ("visible_images"."id" < ? and "is_starred")
order by "visible_images"."id" desc
limit ?;
--   SEARCH images USING INDEX images_by_user (user_id=? AND id<?)
--   CORRELATED SCALAR SUBQUERY 1
--     SEARCH image_stars USING COVERING INDEX sqlite_autoindex_image_stars_1 (user_id=? AND image_id=?)
--   CORRELATED SCALAR SUBQUERY 1
--     SEARCH image_stars USING COVERING INDEX sqlite_autoindex_image_stars_1 (user_id=? AND image_id=?)

-- image_list_uncategorised
select "id", "owner_id", "board_id", "width", "height", "mime_type", "byte_size", "origin", "is_starred", "created_at", "metadata", "thumbhash"
from (select "id", "user_id" as "owner_id", "board_id", "width", "height", "mime_type", "byte_size", "origin", exists (select 1
from "image_stars"
where "image_stars"."image_id" = "images"."id" and "image_stars"."user_id" = ?) as "is_starred", "created_at", "metadata", "thumbhash"
from "images"
where ("images"."user_id" = ? and "images"."deleted_at" is null)) "visible_images"
where ("visible_images"."id" < ? and "visible_images"."board_id" is null)
order by "visible_images"."id" desc
limit ?;
--   SEARCH images USING INDEX images_by_user_board (user_id=? AND board_id=? AND id<?)
--   CORRELATED SCALAR SUBQUERY 1
--     SEARCH image_stars USING COVERING INDEX sqlite_autoindex_image_stars_1 (user_id=? AND image_id=?)

-- image_list_uncategorised_starred
select "id", "owner_id", "board_id", "width", "height", "mime_type", "byte_size", "origin", "is_starred", "created_at", "metadata", "thumbhash"
from (select "id", "user_id" as "owner_id", "board_id", "width", "height", "mime_type", "byte_size", "origin", exists (select 1
from "image_stars"
where "image_stars"."image_id" = "images"."id" and "image_stars"."user_id" = ?) as "is_starred", "created_at", "metadata", "thumbhash"
from "images"
where ("images"."user_id" = ? and "images"."deleted_at" is null)) "visible_images"
where ("visible_images"."id" < ? and ("visible_images"."board_id" is null and "is_starred"))
order by "visible_images"."id" desc
limit ?;
--   SEARCH images USING INDEX images_by_user_board (user_id=? AND board_id=? AND id<?)
--   CORRELATED SCALAR SUBQUERY 1
--     SEARCH image_stars USING COVERING INDEX sqlite_autoindex_image_stars_1 (user_id=? AND image_id=?)
--   CORRELATED SCALAR SUBQUERY 1
--     SEARCH image_stars USING COVERING INDEX sqlite_autoindex_image_stars_1 (user_id=? AND image_id=?)

-- image_owner
select "user_id"
from "images"
where "images"."id" = ?;
--   SEARCH images USING INDEX sqlite_autoindex_images_1 (id=?)

-- invitation_list
select "id", "token_hash", "email", "role", "group_ids", "invited_by_id", "created_at", "expires_at", "used_at", "used_by_id"
from "user_invitations"
where "user_invitations"."id" < ?
order by "user_invitations"."id" desc
limit ?;
--   SEARCH user_invitations USING INDEX sqlite_autoindex_user_invitations_1 (id<?)

-- key_viewer
select "api_keys"."id", "api_keys"."user_id", "api_keys"."name", "api_keys"."key_hash", "api_keys"."hint", "api_keys"."scopes", "api_keys"."created_at", "api_keys"."expires_at", "api_keys"."last_used_at", "users"."id", "users"."email", "users"."email_key", "users"."display_name", "users"."password_hash", "users"."role", "users"."is_active", "users"."is_pending", "users"."must_change_password", "users"."avatar_version", "users"."pending_email", "users"."created_at", "users"."updated_at", "users"."last_login_at"
from "api_keys"
inner join "users" on "users"."id" = "api_keys"."user_id"
where ("api_keys"."key_hash" = ? and ("api_keys"."expires_at" is null or "api_keys"."expires_at" > ?) and "users"."is_active" = ?);
--   SEARCH api_keys USING INDEX api_keys_by_hash (key_hash=?)
--   SEARCH users USING INDEX sqlite_autoindex_users_1 (id=?)

-- mail_due
select "id"
from "outgoing_mail"
where (attempts < 10 and "outgoing_mail"."next_attempt_at" <= ?)
order by "outgoing_mail"."next_attempt_at" asc
limit ?;
--   SEARCH outgoing_mail USING INDEX outgoing_mail_due (next_attempt_at<?)

-- preferences
select "user_id", "data", "updated_at"
from (select "user_id", "data", "updated_at"
from "user_preferences"
where "user_preferences"."user_id" = ?) "visible_preferences";
--   SEARCH user_preferences USING INDEX sqlite_autoindex_user_preferences_1 (user_id=?)

-- queue_item_by_id
select "id", "user_id", "batch_id", "board_id", "status", "priority", "model", "request", "image_ids", "error", "attempts", "losses", "lease_token", "lease_until", "created_at", "started_at", "finished_at"
from (select "id", "user_id", "batch_id", "board_id", "status", "priority", "model", "request", "image_ids", "error", "attempts", "losses", "lease_token", "lease_until", "created_at", "started_at", "finished_at"
from "session_queue"
where "session_queue"."user_id" = ?) "visible_items"
where "visible_items"."id" = ?;
--   SEARCH session_queue USING INDEX sqlite_autoindex_session_queue_1 (id=?)

-- queue_list
select "id", "user_id", "batch_id", "board_id", "status", "priority", "model", "request", "image_ids", "error", "attempts", "losses", "lease_token", "lease_until", "created_at", "started_at", "finished_at"
from (select "id", "user_id", "batch_id", "board_id", "status", "priority", "model", "request", "image_ids", "error", "attempts", "losses", "lease_token", "lease_until", "created_at", "started_at", "finished_at"
from "session_queue"
where "session_queue"."user_id" = ?) "visible_items"
where "visible_items"."id" < ?
order by "visible_items"."id" desc
limit ?;
--   SEARCH session_queue USING INDEX session_queue_by_user (user_id=? AND id<?)

-- queue_list_by_status
select "id", "user_id", "batch_id", "board_id", "status", "priority", "model", "request", "image_ids", "error", "attempts", "losses", "lease_token", "lease_until", "created_at", "started_at", "finished_at"
from (select "id", "user_id", "batch_id", "board_id", "status", "priority", "model", "request", "image_ids", "error", "attempts", "losses", "lease_token", "lease_until", "created_at", "started_at", "finished_at"
from "session_queue"
where "session_queue"."user_id" = ?) "visible_items"
where ("visible_items"."id" < ? and "visible_items"."status" = ?)
order by "visible_items"."id" desc
limit ?;
--   SEARCH session_queue USING INDEX session_queue_by_user_status (user_id=? AND status=? AND id<?)

-- queue_recent_prompts
select "prompt", "negative_prompt"
from (select "id", "user_id", "prompt", "negative_prompt", "created_at"
from "batches"
where "batches"."user_id" = ?) "visible_batches"
order by "visible_batches"."id" desc
limit ?;
--   SEARCH batches USING INDEX batches_by_user (user_id=?)

-- queue_turns
select "user_id", "pending", "running", "turn", "start_tag", "served_at"
from "queue_turns"
where ("queue_turns"."pending" > ? or "queue_turns"."running" > ?);
--   SCAN queue_turns

-- queue_waiting
select "id"
from (select "id", "user_id", "batch_id", "board_id", "status", "priority", "model", "request", "image_ids", "error", "attempts", "losses", "lease_token", "lease_until", "created_at", "started_at", "finished_at"
from "session_queue"
where "session_queue"."user_id" = ?) "visible_items"
where "visible_items"."status" = 'pending'
order by "visible_items"."priority" desc, "visible_items"."id" asc;
--   SEARCH session_queue USING COVERING INDEX session_queue_waiting (user_id=?)

-- session_list
select "id", "user_id", "is_remembered", "address", "user_agent", "created_at", "last_seen_at", "expires_at"
from (select "id", "user_id", "is_remembered", "address", "user_agent", "created_at", "last_seen_at", "expires_at"
from "user_sessions"
where "user_sessions"."user_id" = ?) "visible_sessions"
where "visible_sessions"."expires_at" > ?
order by "visible_sessions"."id" desc
limit ?;
--   SEARCH user_sessions USING INDEX user_sessions_by_user (user_id=?)

-- settings
select "key", "value", "updated_at"
from "settings";
--   SCAN settings

-- uncategorised_count
select count(*)
from (select "id", "user_id" as "owner_id", "board_id", "width", "height", "mime_type", "byte_size", "origin", exists (select 1
from "image_stars"
where "image_stars"."image_id" = "images"."id" and "image_stars"."user_id" = ?) as "is_starred", "created_at", "metadata", "thumbhash"
from "images"
where ("images"."user_id" = ? and "images"."deleted_at" is null)) "visible_images"
where ("visible_images"."board_id" is null and "owner_id" = ?);
--   SEARCH images USING INDEX images_by_user_board (user_id=? AND board_id=?)

-- uncategorised_cover
select "id"
from (select "id", "user_id" as "owner_id", "board_id", "width", "height", "mime_type", "byte_size", "origin", exists (select 1
from "image_stars"
where "image_stars"."image_id" = "images"."id" and "image_stars"."user_id" = ?) as "is_starred", "created_at", "metadata", "thumbhash"
from "images"
where ("images"."user_id" = ? and "images"."deleted_at" is null)) "visible_images"
where ("visible_images"."board_id" is null and "owner_id" = ?)
order by "visible_images"."id" desc
limit ?;
--   SEARCH images USING INDEX images_by_user_board (user_id=? AND board_id=?)

-- unscopedAvatarVersion
select "avatar_version"
from "users"
where "users"."id" = ?;
--   SEARCH users USING INDEX sqlite_autoindex_users_1 (id=?)

-- unscopedBatchIdsOf
select "id"
from "batches"
where "batches"."user_id" = ?
limit ?;
--   SEARCH batches USING COVERING INDEX batches_by_user (user_id=?)

-- unscopedBelongingCounts
select count(*)
from "user_sessions"
where "user_sessions"."user_id" = ?;
--   SEARCH user_sessions USING COVERING INDEX user_sessions_by_user (user_id=?)

-- unscopedBoardsOf
select "id", "name", "description"
from "boards"
where "boards"."user_id" = ?
order by "boards"."id" asc;
--   SEARCH boards USING INDEX boards_by_user (user_id=?)

-- unscopedCountOf
select count(*)
from "session_queue"
where "session_queue"."user_id" = ?;
--   SEARCH session_queue USING COVERING INDEX session_queue_by_user_status (user_id=?)

-- unscopedDeletion
select "id", "user_id", "display_name", "content", "to_user_id", "export_first", "status", "phase", "progress", "is_exported", "error", "started_by_id", "created_at", "finished_at"
from "user_deletions"
where "user_deletions"."id" = ?;
--   SEARCH user_deletions USING INDEX sqlite_autoindex_user_deletions_1 (id=?)

-- unscopedDeletions
select "id", "user_id", "display_name", "content", "to_user_id", "export_first", "status", "phase", "progress", "is_exported", "error", "started_by_id", "created_at", "finished_at"
from "user_deletions"
where "user_deletions"."id" < ?
order by "user_deletions"."id" desc
limit ?;
--   SEARCH user_deletions USING INDEX sqlite_autoindex_user_deletions_1 (id<?)

-- unscopedExpiredTrash
select "id"
from "images"
where ("images"."deleted_at" is not null and "images"."deleted_at" < ?)
limit ?;
--   SEARCH images USING INDEX images_in_trash (deleted_at>? AND deleted_at<?)

-- unscopedFirstWaiting
select "id", "user_id", "batch_id", "board_id", "status", "priority", "model", "request", "image_ids", "error", "attempts", "losses", "lease_token", "lease_until", "created_at", "started_at", "finished_at"
from "session_queue"
where ("session_queue"."user_id" = ? and "session_queue"."status" = 'pending' and "session_queue"."model" in (?))
order by "session_queue"."priority" desc, "session_queue"."id" asc
limit ?;
--   SEARCH session_queue USING INDEX session_queue_waiting (user_id=?)

-- unscopedGroupNames
select "id", "name"
from "groups"
where "groups"."id" in (?)
order by "groups"."name_key" asc;
--   SEARCH groups USING INDEX sqlite_autoindex_groups_1 (id=?)

-- unscopedGroupsOf
select "group_members"."user_id", "groups"."id", "groups"."name"
from "group_members"
inner join "groups" on "groups"."id" = "group_members"."group_id"
where "group_members"."user_id" in (?)
order by "groups"."name_key" asc;
--   SEARCH group_members USING INDEX group_members_by_user (user_id=?)
--   SEARCH groups USING INDEX sqlite_autoindex_groups_1 (id=?)
--   USE TEMP B-TREE FOR ORDER BY

-- unscopedImageCounts
select "user_id", count(*), sum("byte_size")
from "images"
where ("images"."user_id" in (?) and "images"."deleted_at" is null)
group by "images"."user_id";
--   SEARCH images USING INDEX images_by_user (user_id=?)

-- unscopedImagesOf
select "id", "board_id", "width", "height", "byte_size", "created_at", "deleted_at", "metadata"
from "images"
where ("images"."user_id" = ? and "images"."id" > ? and "images"."deleted_at" is null)
order by "images"."id" asc
limit ?;
--   SEARCH images USING INDEX images_by_user (user_id=? AND id>?)

-- unscopedImagesOf in the trash
select "id", "board_id", "width", "height", "byte_size", "created_at", "deleted_at", "metadata"
from "images"
where ("images"."user_id" = ? and "images"."id" > ? and "images"."deleted_at" is not null)
order by "images"."id" asc
limit ?;
--   SEARCH images USING INDEX sqlite_autoindex_images_1 (id>?)

-- unscopedItemIdsOf
select "id"
from "session_queue"
where "session_queue"."user_id" = ?
limit ?;
--   SEARCH session_queue USING COVERING INDEX session_queue_by_user_status (user_id=?)

-- unscopedKnownImages
select "id"
from "images"
where "images"."id" in (?);
--   SEARCH images USING COVERING INDEX sqlite_autoindex_images_1 (id=?)

-- unscopedLeasedItem
select "id", "user_id", "batch_id", "board_id", "status", "priority", "model", "request", "image_ids", "error", "attempts", "losses", "lease_token", "lease_until", "created_at", "started_at", "finished_at"
from "session_queue"
where ("session_queue"."id" = ? and "session_queue"."status" = ? and "session_queue"."lease_token" = ?);
--   SEARCH session_queue USING INDEX sqlite_autoindex_session_queue_1 (id=?)

-- unscopedLiveCredentials
select "api_keys"."id"
from "api_keys"
inner join "users" on "users"."id" = "api_keys"."user_id"
where ("api_keys"."id" in (?) and ("api_keys"."expires_at" is null or "api_keys"."expires_at" > ?) and "users"."is_active" = ?);
--   SEARCH api_keys USING INDEX sqlite_autoindex_api_keys_1 (id=?)
--   SEARCH users USING INDEX sqlite_autoindex_users_1 (id=?)

-- unscopedLostItems
select "id", "user_id", "batch_id", "board_id", "status", "priority", "model", "request", "image_ids", "error", "attempts", "losses", "lease_token", "lease_until", "created_at", "started_at", "finished_at"
from "session_queue"
where ("session_queue"."status" = 'running' and "session_queue"."lease_until" < ?);
--   SEARCH session_queue USING INDEX session_queue_leased (lease_until<?)

-- unscopedMembers
select "users"."id", "users"."display_name", "users"."email", "users"."avatar_version", "group_members"."added_at"
from "group_members"
inner join "users" on "users"."id" = "group_members"."user_id"
where ("group_members"."group_id" = ? and "group_members"."user_id" > ?)
order by "group_members"."user_id" asc
limit ?;
--   SEARCH group_members USING INDEX sqlite_autoindex_group_members_1 (group_id=? AND user_id>?)
--   SEARCH users USING INDEX sqlite_autoindex_users_1 (id=?)

-- unscopedOldExports
select "id", "user_id", "display_name", "content", "to_user_id", "export_first", "status", "phase", "progress", "is_exported", "error", "started_by_id", "created_at", "finished_at"
from "user_deletions"
where ("user_deletions"."is_exported" = ? and "user_deletions"."finished_at" < ?);
--   SCAN user_deletions

-- unscopedOpenItems
select "id", "status"
from "session_queue"
where ("session_queue"."user_id" = ? and "session_queue"."status" in (?, ?));
--   SEARCH session_queue USING COVERING INDEX session_queue_by_user_status (user_id=? AND status=?)

-- unscopedOpenLink
select "user_id"
from "password_resets"
where ("password_resets"."token_hash" = ? and "password_resets"."kind" = ? and "password_resets"."used_at" is null and "password_resets"."expires_at" > ?);
--   SEARCH password_resets USING INDEX password_resets_by_token (token_hash=?)

-- unscopedRunningDeletions
select "id", "user_id", "display_name", "content", "to_user_id", "export_first", "status", "phase", "progress", "is_exported", "error", "started_by_id", "created_at", "finished_at"
from "user_deletions"
where "user_deletions"."status" = ?
order by "user_deletions"."id" asc;
--   SEARCH user_deletions USING INDEX user_deletions_by_status (status=?)
--   USE TEMP B-TREE FOR ORDER BY

-- unscopedRunningDeletions of a person
select "id", "user_id", "display_name", "content", "to_user_id", "export_first", "status", "phase", "progress", "is_exported", "error", "started_by_id", "created_at", "finished_at"
from "user_deletions"
where ("user_deletions"."status" = ? and ("user_deletions"."user_id" = ? or "user_deletions"."to_user_id" = ?))
order by "user_deletions"."id" asc;
--   SEARCH user_deletions USING INDEX user_deletions_by_status (status=?)
--   USE TEMP B-TREE FOR ORDER BY

-- unscopedSessionCounts
select "user_id", count(*)
from "user_sessions"
where ("user_sessions"."user_id" in (?) and "user_sessions"."expires_at" > ?)
group by "user_sessions"."user_id";
--   SEARCH user_sessions USING INDEX user_sessions_by_user (user_id=?)

-- unscopedUserNames
select "id", "display_name"
from "users"
where "users"."id" in (?);
--   SEARCH users USING INDEX sqlite_autoindex_users_1 (id=?)

-- unscopedWaitingPeople
select "user_id", "pending", "running", "turn", "start_tag", "served_at"
from "queue_turns"
where ("queue_turns"."pending" > 0 and "queue_turns"."running" < ?)
order by "queue_turns"."turn" asc, "queue_turns"."served_at" asc, "queue_turns"."user_id" asc
limit ?;
--   SCAN queue_turns USING INDEX queue_turns_waiting

-- user_by_email
select "id", "email", "email_key", "display_name", "password_hash", "role", "is_active", "is_pending", "must_change_password", "avatar_version", "pending_email", "created_at", "updated_at", "last_login_at"
from "users"
where ("users"."email_key" = ? and "users"."id" <> ?);
--   SEARCH users USING INDEX users_by_email_key (email_key=?)

-- user_list
select "id", "email", "email_key", "display_name", "password_hash", "role", "is_active", "is_pending", "must_change_password", "avatar_version", "pending_email", "created_at", "updated_at", "last_login_at"
from "users"
where ("users"."id" > ? and "users"."id" <> ? and (? = '' or "users"."role" = ?) and (? = '' or case when "users"."is_pending" then 'pending' when "users"."is_active" then 'active' else 'disabled' end = ?) and (lower("users"."display_name") like ? escape '\' or lower("users"."email_key") like ? escape '\'))
order by "users"."id" asc
limit ?;
--   SEARCH users USING INDEX sqlite_autoindex_users_1 (id>?)

-- user_pending_count
select count(*)
from "users"
where "users"."is_pending" = ?;
--   SCAN users

-- viewer
select "user_sessions"."id", "user_sessions"."user_id", "user_sessions"."is_remembered", "user_sessions"."address", "user_sessions"."user_agent", "user_sessions"."created_at", "user_sessions"."last_seen_at", "user_sessions"."expires_at", "users"."id", "users"."email", "users"."email_key", "users"."display_name", "users"."password_hash", "users"."role", "users"."is_active", "users"."is_pending", "users"."must_change_password", "users"."avatar_version", "users"."pending_email", "users"."created_at", "users"."updated_at", "users"."last_login_at"
from "user_sessions"
inner join "users" on "users"."id" = "user_sessions"."user_id"
where ("user_sessions"."id" = ? and "user_sessions"."user_id" = ? and "user_sessions"."expires_at" > ? and "users"."is_active" = ?);
--   SEARCH users USING INDEX sqlite_autoindex_users_1 (id=?)
--   SEARCH user_sessions USING INDEX user_sessions_by_user (user_id=? AND id=?)
