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

-- unscopedLostItems
select "id", "user_id", "batch_id", "board_id", "status", "priority", "model", "request", "image_ids", "error", "attempts", "losses", "lease_token", "lease_until", "created_at", "started_at", "finished_at"
from "session_queue"
where ("session_queue"."status" = 'running' and "session_queue"."lease_until" < ?);
--   SEARCH session_queue USING INDEX session_queue_leased (lease_until<?)

-- unscopedWaitingPeople
select "user_id", "pending", "running", "turn", "start_tag", "served_at"
from "queue_turns"
where ("queue_turns"."pending" > 0 and "queue_turns"."running" < ?)
order by "queue_turns"."turn" asc, "queue_turns"."served_at" asc, "queue_turns"."user_id" asc
limit ?;
--   SCAN queue_turns USING INDEX queue_turns_waiting

-- user_by_email
select "id", "email", "email_key", "display_name", "password_hash", "role", "is_active", "created_at", "updated_at", "last_login_at"
from "users"
where "users"."email_key" = ?;
--   SEARCH users USING INDEX users_by_email_key (email_key=?)

-- user_list
select "id", "email", "email_key", "display_name", "password_hash", "role", "is_active", "created_at", "updated_at", "last_login_at"
from "users"
where "users"."id" > ?
order by "users"."id" asc
limit ?;
--   SEARCH users USING INDEX sqlite_autoindex_users_1 (id>?)

-- viewer
select "user_sessions"."id", "user_sessions"."user_id", "user_sessions"."is_remembered", "user_sessions"."address", "user_sessions"."user_agent", "user_sessions"."created_at", "user_sessions"."last_seen_at", "user_sessions"."expires_at", "users"."id", "users"."email", "users"."email_key", "users"."display_name", "users"."password_hash", "users"."role", "users"."is_active", "users"."created_at", "users"."updated_at", "users"."last_login_at"
from "user_sessions"
inner join "users" on "users"."id" = "user_sessions"."user_id"
where ("user_sessions"."id" = ? and "user_sessions"."user_id" = ? and "user_sessions"."expires_at" > ? and "users"."is_active" = ?);
--   SEARCH users USING INDEX sqlite_autoindex_users_1 (id=?)
--   SEARCH user_sessions USING INDEX user_sessions_by_user (user_id=? AND id=?)
