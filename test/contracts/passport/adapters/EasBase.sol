// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {EasAttestations} from "../../../../contracts/passport/adapters/EasAttestations.sol";
import {IEas} from "../../../../contracts/passport/adapters/foreign/IEas.sol";
import {AdapterBase} from "./AdapterBase.sol";

/// What tests do with the Ethereum Attestation Service beyond reading it.
interface IEasFull is IEas {
    struct AttestationRequestData {
        address recipient;
        uint64 expirationTime;
        bool revocable;
        bytes32 refUID;
        bytes data;
        uint256 value;
    }
    struct AttestationRequest {
        bytes32 schema;
        AttestationRequestData data;
    }
    struct RevocationRequestData {
        bytes32 uid;
        uint256 value;
    }
    struct RevocationRequest {
        bytes32 schema;
        RevocationRequestData data;
    }

    function attest(AttestationRequest calldata request) external payable returns (bytes32);
    function revoke(RevocationRequest calldata request) external payable;
    function isAttestationValid(bytes32 uid) external view returns (bool);
}

interface ISchemaRegistry {
    function register(string calldata schema, address resolver, bool revocable) external returns (bytes32);
}

/// The Service and its registry as their authors compiled them, a schema, and an adapter for one attester.
abstract contract EasBase is AdapterBase {
    string private constant ARTIFACTS = "node_modules/@ethereum-attestation-service/eas-contracts/artifacts/contracts/";

    IEasFull internal eas;
    bytes32 internal schema;
    bytes32 internal otherSchema;
    address internal attester = makeAddr("attester");
    EasAttestations internal adapter;

    function setUp() public virtual override {
        super.setUp();
        ISchemaRegistry registry = ISchemaRegistry(_published("SchemaRegistry.sol/SchemaRegistry.json", ""));
        eas = IEasFull(_published("EAS.sol/EAS.json", abi.encode(registry)));
        schema = registry.register("bool isHuman", address(0), true);
        otherSchema = registry.register("bool isRobot", address(0), true);
        adapter = EasAttestations(_make(address(eas), schema, attester));
    }

    function _published(string memory path, bytes memory arguments) private returns (address deployed) {
        bytes memory bytecode = vm.parseJsonBytes(vm.readFile(string.concat(ARTIFACTS, path)), ".bytecode");
        bytes memory code = bytes.concat(bytecode, arguments);
        assembly ("memory-safe") {
            deployed := create(0, add(code, 0x20), mload(code))
        }
        assertTrue(deployed != address(0), path);
    }

    function _make(address eas_, bytes32 schema_, address attester_) internal returns (address) {
        bytes memory arguments = abi.encode(eas_, schema_, attester_);
        return this.deployOrRevert("contracts/passport/adapters/EasAttestations.sol:EasAttestations", arguments);
    }

    function _attest(address holder, uint64 expirationTime) internal returns (bytes32) {
        return _attestAs(attester, schema, holder, expirationTime, true);
    }

    function _attestAs(
        address by,
        bytes32 schema_,
        address holder,
        uint64 expirationTime,
        bool revocable
    ) internal returns (bytes32) {
        IEasFull.AttestationRequest memory request;
        request.schema = schema_;
        request.data.recipient = holder;
        request.data.expirationTime = expirationTime;
        request.data.revocable = revocable;
        request.data.data = abi.encode(true);
        vm.prank(by);
        return eas.attest(request);
    }

    function _revoke(bytes32 uid) internal {
        IEasFull.RevocationRequest memory request;
        (request.schema, request.data.uid) = (schema, uid);
        vm.prank(attester);
        eas.revoke(request);
    }
}
